#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Finds the UN list entry of each INTERPOL-UN notice on a page, and judges what stands at rank 1.

usage: interpol_un.py FTF PAGE.json UN.xml
The page carries no reference number, so the judge is a rule that the linker doesn't use: the notice's name, letter for letter after
folding case, accents and punctuation, is a name or alias of the entry (as a set of words), and a birth date of the entry agrees with
the notice's (both give it) or one of them gives none. What the rule can't confirm is printed, to be read by eye.
"""
import json
import re
import subprocess
import sys
import unicodedata


def words(name):
    plain = ''.join(c for c in unicodedata.normalize('NFKD', name) if not unicodedata.combining(c)).lower()
    return frozenset(re.findall(r'\w+', plain))


def profiles(ftf, path):
    out = subprocess.run([ftf, 'convert', '--quiet', path], check=True, stdout=subprocess.PIPE).stdout
    return {p['id']: p for p in map(json.loads, out.splitlines()) if p['kind'] == 'person'}


def births_agree(a, b):
    spans = lambda p: [(d['from'], d['to']) for d in p.get('births', []) if 'from' in d and 'to' in d]
    x, y = spans(a), spans(b)
    return not x or not y or any(f <= t2 and f2 <= t for f, t in x for f2, t2 in y)


def same_person(notice, entry):
    mine = {words(n['full']) for n in notice['names']}
    theirs = {words(n['full']) for n in entry['names']}
    return bool(mine & theirs) and births_agree(notice, entry)


def main():
    ftf, page, un_list = sys.argv[1:]
    notices, entries = profiles(ftf, page), profiles(ftf, un_list)
    out = subprocess.run([ftf, 'link', '--quiet', page, un_list], check=True, stdout=subprocess.PIPE).stdout
    best = {}
    for pair in map(json.loads, out.splitlines()):
        if pair['a'] not in best or pair['score'] > best[pair['a']]['score']:
            best[pair['a']] = pair
    confirmed = listed = 0
    for record, notice in notices.items():
        right = [e for e, entry in entries.items() if same_person(notice, entry)]
        listed += bool(right)
        if record in best and best[record]['b'] in right:
            confirmed += 1
            continue
        found = entries.get(best[record]['b']) if record in best else None
        print('notice', [n['full'] for n in notice['names']], notice.get('births', [{}])[0].get('from'), '->',
              found and ([n['full'] for n in found['names']][:4], found.get('births', [{}])[0].get('from'), best[record]['score']))
    print(f'notices {len(notices)}; the rule finds an entry for {listed}; rank 1 confirmed by the rule {confirmed}')


if __name__ == '__main__':
    main()
