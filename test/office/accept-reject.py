#!/usr/bin/python3
"""Opens Word files in LibreOffice, settles every tracked change and prints what is left.

    /usr/bin/python3 accept-reject.py [--as-is | --count] FILE...

Prints one line of JSON for each file as soon as it is done: {"file", "accepted": {"paragraphs", "footnotes", "styles", "heads"},
"rejected": {...}}: all paragraphs in their order, those of cells and text boxes too, without the marks of notes; the styles of those that
hold text; and the paragraphs of the heads and feet of pages. With --as-is nothing is settled, and what the file says is printed as
"accepted" alone. With --count the tracked changes and the comments are counted, which takes half as long again. Needs Debian's
libreoffice-writer and python3-uno. What a document says is read from the flat OpenDocument text that it is saved as: to ask for each
paragraph over the bridge takes ten times as long. One LibreOffice serves many files, and is then replaced by another, since it keeps
what it has opened in memory; it has a profile of its own, so that it disturbs no other.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
from xml.etree import ElementTree

import uno
from com.sun.star.beans import PropertyValue

START_SECONDS = 90
FILES_OF_ONE = 120


def connect(pipe):
    """The desktop of the office that listens on a named pipe."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > end:
                sys.exit("LibreOffice did not start")
            time.sleep(0.2)


PREFIXES = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def named(name):
    """An element or attribute as the parser names it."""
    prefix, local = name.split(":")
    return "{%s}%s" % (PREFIXES[prefix], local)


PARAGRAPHS = {named("text:p"), named("text:h")}
BESIDE_THE_TEXT = {
    named(name)
    for name in (
        "office:annotation",
        "office:forms",
        "text:note",
        "text:number",
        "text:page-count",
        "text:page-number",
        "text:ruby-text",
        "text:tracked-changes",
    )
}
SIGNS = {named("text:tab"): "\t", named("text:line-break"): "\n"}
SPACES = named("text:s")
DRAWN = "{%s}" % PREFIXES["draw"]
FIELD_STARTS, FIELD_ENDS = named("field:fieldmark-start"), named("field:fieldmark-end")


def texts(root):
    """What a flat OpenDocument text says."""
    body = root.find("office:body/office:text", PREFIXES)
    found = list(paragraphs(body))
    notes = body.iterfind(".//text:note/text:note-body", PREFIXES)
    heads = root.iterfind("office:master-styles/style:master-page/*", PREFIXES)
    own = {
        style.get(named("style:name")): style.get(named("style:parent-style-name"))
        for style in root.iterfind("office:automatic-styles/style:style", PREFIXES)
    }
    style_of = lambda paragraph: own.get(paragraph.get(named("text:style-name"))) or paragraph.get(named("text:style-name"))
    return {
        "paragraphs": [line for _, text in found for line in text.split("\n")],
        "footnotes": ["\n".join(text for _, text in paragraphs(note)) for note in notes],
        "styles": [style_of(paragraph) for paragraph, text in found if text.strip()],
        "heads": [text for head in heads for _, text in paragraphs(head) if text.strip()],
    }


def paragraphs(parent):
    """The paragraphs in an element, each with its text; those of a text box before the one that holds it."""
    for element in parent:
        if element.tag in BESIDE_THE_TEXT:
            continue
        yield from paragraphs(element)
        if element.tag in PARAGRAPHS:
            yield element, "".join(pieces(element, []))


def pieces(element, fields):
    """The text of a paragraph without its notes, and without fields that show the number of one again.

    fields: the starts of the fields that are open
    """
    inside = lambda text: text if text and not fields else ""
    if element.tag in SIGNS:
        yield inside(SIGNS[element.tag])
    if element.tag == SPACES:
        yield inside(" " * int(element.get(named("text:c"), "1")))
    yield inside(element.text)
    for child in element:
        if child.tag == FIELD_STARTS:
            fields.append(child)
        elif child.tag == FIELD_ENDS:
            del fields[-1:]
        elif child.tag not in BESIDE_THE_TEXT and child.tag not in PARAGRAPHS and not child.tag.startswith(DRAWN):
            yield from pieces(child, fields)
        yield inside(child.tail)


def saved(doc, folder):
    """The document as a tree of flat OpenDocument text."""
    path = os.path.join(folder, "saved.fodt")
    doc.storeToURL(uno.systemPathToFileUrl(path), (setting("FilterName", "OpenDocument Text Flat XML"),))
    return ElementTree.parse(path).getroot()


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def counted(root):
    """How many tracked changes and comments a document has."""
    return {
        "changes": len(list(root.iter(named("text:changed-region")))),
        "comments": len(list(root.iter(named("office:annotation")))),
    }


SETTLED = (("accepted", "AcceptAllTrackedChanges"), ("rejected", "RejectAllTrackedChanges"))
AS_IS = (("accepted", None),)


def settle(context, path, folder, commands, count):
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    dispatcher = make("com.sun.star.frame.DispatchHelper", context)
    result = {"file": os.path.basename(path)}
    for at, (key, command) in enumerate(commands):
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        doc = desktop.loadComponentFromURL(url, "_blank", 0, (setting("Hidden", True),))
        if count and at == 0:
            result.update(counted(saved(doc, folder)))
        if command:
            dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" + command, "", 0, ())
        result[key] = texts(saved(doc, folder))
        doc.close(True)
    return result


def serve(paths, commands, count):
    """Settles some files in one LibreOffice."""
    pipe = f"resdiff-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={pipe};urp;",
                f"-env:UserInstallation=file://{profile}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            for path in paths:
                print(json.dumps(settle(context, path, profile, commands, count), ensure_ascii=False), flush=True)
            try:
                context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
            except Exception:
                pass  # it closes the connection while it answers
        finally:
            try:
                office.wait(20)
            except subprocess.TimeoutExpired:
                office.kill()


def main(arguments):
    paths = [argument for argument in arguments if not argument.startswith("--")]
    commands = AS_IS if "--as-is" in arguments else SETTLED
    for at in range(0, len(paths), FILES_OF_ONE):
        serve(paths[at : at + FILES_OF_ONE], commands, "--count" in arguments)


main(sys.argv[1:])
