#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Links two editions of the UN list by what they say of the persons, and judges by REFERENCE_NUMBER.

usage: link_un.py FTF OLD.xml NEW.xml
Reference numbers, programmes, dates of listing and extras are kept out of blocking and comparison; ids are never compared.
Prints precision and recall over the persons whose reference stands in both editions, at the model's review and match thresholds.
"""
import collections
import json
import subprocess
import sys

HIDDEN = 'legal,extras,remarks'


def persons(ftf, path):
    """id -> reference number, of the persons of a list."""
    out = subprocess.run([ftf, 'convert', '--quiet', path], check=True, stdout=subprocess.PIPE).stdout
    found = {}
    for line in out.splitlines():
        profile = json.loads(line)
        if profile['kind'] == 'person':
            found[profile['id']] = profile['legal'][0]['reference']
    return found


def main():
    ftf, old_path, new_path = sys.argv[1:]
    old, new = persons(ftf, old_path), persons(ftf, new_path)
    by_reference = collections.defaultdict(list)
    for record, reference in new.items():
        by_reference[reference].append(record)
    truth = {(a, b) for a, reference in old.items() for b in by_reference.get(reference, ())}
    out = subprocess.run([ftf, 'link', '--quiet', '--ignore', HIDDEN, old_path, new_path], check=True, stdout=subprocess.PIPE).stdout
    pairs = [json.loads(line) for line in out.splitlines()]
    print(f'persons {len(old)} and {len(new)}, on both {len(truth)}, pairs {len(pairs)}')
    for threshold in (0.0, 0.1, 0.5, 0.9, 0.99):
        linked = {(p['a'], p['b']) for p in pairs if p['score'] >= threshold}
        right = len(linked & truth)
        print(f'score >= {threshold}: precision {right / max(1, len(linked)):.4f} recall {right / len(truth):.4f} '
              f'false {len(linked) - right} missed {len(truth) - right}')


if __name__ == '__main__':
    main()
