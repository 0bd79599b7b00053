#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Makes a large XML list of a small one by repeating its records: repeat_xml.py LIST RECORD_ELEMENT MEGABYTES > FILE"""

import sys


def main():
    path, element, megabytes = sys.argv[1], sys.argv[2].encode(), float(sys.argv[3])
    text = open(path, "rb").read()
    begin = text.index(b"<" + element)
    end = text.rindex(b"</" + element + b">") + len(element) + 3
    records = text[begin:end] + b"\n"
    times = int(megabytes * 1e6 / len(records)) + 1
    out = sys.stdout.buffer
    out.write(text[:begin])
    for _ in range(times):
        out.write(records)
    out.write(text[end:])


main()
