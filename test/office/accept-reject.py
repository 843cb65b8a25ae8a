#!/usr/bin/python3
"""Opens Word files in LibreOffice, settles every tracked change and prints what is left.

    /usr/bin/python3 accept-reject.py [--as-is | --count] FILE...

Prints one line of JSON for each file as soon as it is done: {"file", "accepted": {"paragraphs", "footnotes", "styles"}, "rejected": {...}},
where "styles" are the paragraph styles of the paragraphs outside tables that hold text. With --as-is nothing is settled, and what the
file says is printed as "accepted" alone. With --count the tracked changes are counted, and the comments, which takes as long again. Needs Debian's libreoffice-writer and python3-uno. One LibreOffice serves many files, and is then
replaced by another, since it keeps what it has opened in memory; it has a profile of its own, so that it disturbs no other.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

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


def counted(doc):
    """How many tracked changes and comments a document has."""
    changes = doc.getRedlines().createEnumeration()
    found = 0
    while changes.hasMoreElements():
        changes.nextElement()
        found += 1
    return {"changes": found, "comments": len(list(fields(doc, "com.sun.star.text.textfield.Annotation")))}


def fields(doc, kind):
    """The fields of one kind."""
    found = doc.TextFields.createEnumeration()
    while found.hasMoreElements():
        field = found.nextElement()
        if field.supportsService(kind):
            yield field


def texts(doc):
    """The paragraphs of the body without footnote marks, and the footnotes."""
    doc.RecordChanges = False
    for again in list(fields(doc, "com.sun.star.text.Fieldmark")):
        again.Anchor.String = ""
    notes = [doc.Footnotes.getByIndex(i) for i in range(doc.Footnotes.Count)]
    footnotes = [note.String for note in notes]
    for note in reversed(notes):
        note.Anchor.String = ""
    return {"paragraphs": doc.Text.String.split("\n"), "footnotes": footnotes, "styles": list(styles(doc))}


def styles(doc):
    """The styles of the paragraphs that hold text."""
    found = doc.Text.createEnumeration()
    while found.hasMoreElements():
        paragraph = found.nextElement()
        if paragraph.supportsService("com.sun.star.text.Paragraph") and paragraph.String.strip():
            yield paragraph.ParaStyleName


SETTLED = (("accepted", "AcceptAllTrackedChanges"), ("rejected", "RejectAllTrackedChanges"))
AS_IS = (("accepted", None),)


def settle(context, path, commands, count):
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    dispatcher = make("com.sun.star.frame.DispatchHelper", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    result = {"file": os.path.basename(path)}
    for key, command in commands:
        doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(path)), "_blank", 0, (hidden,))
        if count:
            result.update(counted(doc))
        if command:
            dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" + command, "", 0, ())
        result[key] = texts(doc)
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
                print(json.dumps(settle(context, path, commands, count), ensure_ascii=False), flush=True)
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
