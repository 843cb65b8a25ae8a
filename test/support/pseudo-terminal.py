#!/usr/bin/python3
"""Runs a command with pseudo-terminals for its streams and prints what it wrote.

    echo '{"command": […], "rows": 24, "columns": 80, "terminals": ["stdout", "stderr"], "input": "", "delay": 0}' |
        python3 pseudo-terminal.py

Prints {"status", "stdout", "stderr"} as JSON. Streams that are not named as terminals are pipes. "input" goes to the
command's standard input after "delay" seconds.
"""
import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time


def terminal(rows, columns):
    """Both ends of a terminal of this size that passes line feeds on as they are."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    settings = termios.tcgetattr(there)
    settings[1] &= ~termios.OPOST
    termios.tcsetattr(there, termios.TCSANOW, settings)
    return here, there


def read(end):
    try:
        return os.read(end, 65536)
    except OSError:
        return b""  # the other end of a terminal is closed


def main(told):
    ends = {
        name: terminal(told["rows"], told["columns"]) if name in told["terminals"] else os.pipe()
        for name in ("stdout", "stderr")
    }
    child = subprocess.Popen(
        told["command"], stdin=subprocess.PIPE, stdout=ends["stdout"][1], stderr=ends["stderr"][1], start_new_session=True
    )
    for _, there in ends.values():
        os.close(there)
    names = {here: name for name, (here, _) in ends.items()}
    written = {name: b"" for name in ends}
    due = time.monotonic() + told["delay"]
    while names:
        ready, _, _ = select.select(list(names), [], [], 0.05)
        for end in ready:
            piece = read(end)
            written[names[end]] += piece
            if not piece:
                del names[end]
        if not child.stdin.closed and time.monotonic() >= due:
            child.stdin.write(told["input"].encode())
            child.stdin.close()
    print(json.dumps({"status": child.wait(), **{name: data.decode() for name, data in written.items()}}))


main(json.load(sys.stdin))
