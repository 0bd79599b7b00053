#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Makes the sets of the screening benchmark from invented people, and judges the answers.

screening.py make FTF FOLDER PROFILES TRAVELLERS   writes profiles.jsonl, travellers.jsonl, planted.tsv
screening.py check FTF                             the same small, all in one; fails where the planted with a birth date are found less than they were
screening.py judge FOLDER HITS [ALLOWED]            recall of the planted where ALLOWED of 1,000 other travellers (1) have an alert
"""

import collections
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path


def records(ftf, rows, seed, truth):
    command = [ftf, "generate", "-q", "--rows", str(rows), "--seed", str(seed), "--truth", str(truth)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as made:
        yield from made.stdout


def truth_of(path):
    with open(path, encoding="utf-8") as lines:
        next(lines)
        return dict(line.rstrip("\n").split(",")[:2] for line in lines)


def merged(members):
    """One profile with the names, dates, documents and nationalities of all."""
    whole = {"ftf": 1, "id": members[0]["id"], "kind": "person"}
    for record in members:
        if record.get("sex"):
            whole.setdefault("sex", record["sex"])
        for field in ("names", "births", "birth_places", "nationalities", "documents"):
            for value in record.get(field, []):
                if value not in whole.setdefault(field, []):
                    whole[field].append(value)
    return whole


def traveller(record, number):
    """What a passenger list has: names, birth date, nationality, a document."""
    kept = {"ftf": 1, "id": f"t{number}"}
    for field in ("names", "sex", "births", "nationalities", "documents"):
        if field in record:
            kept[field] = record[field][:1] if isinstance(record[field], list) else record[field]
    return kept


def script(name):
    first = next((c for c in name if c.isalpha()), "a")
    return "Arab" if "\u0600" <= first <= "\u06ff" else "Cyrl" if "\u0400" <= first <= "\u04ff" else "Latn" if first < "\u0250" else "other"


def make(ftf, folder, profiles, travellers, planted_of=1000):
    wanted = travellers // planted_of
    folder.mkdir(parents=True, exist_ok=True)
    truth_file = folder / "truth.csv"
    groups = collections.defaultdict(list)
    rows = list(records(ftf, profiles * 9, 1, truth_file))
    truth = truth_of(truth_file)
    for line in rows:
        record = json.loads(line)
        groups[truth[record["id"]]].append(record)
    held = []
    written = 0
    with open(folder / "profiles.jsonl", "w", encoding="utf-8") as out:
        for members in groups.values():
            if len(members) < 3 or written == profiles:
                continue
            written += 1
            out.write(json.dumps(merged(members[:-1]), ensure_ascii=False) + "\n")
            if len(held) < wanted and members[-1].get("births"):
                held.append((members[-1], members[0]["id"]))
    step = travellers // max(1, len(held))
    number = 0
    with open(folder / "travellers.jsonl", "w", encoding="utf-8") as out, open(folder / "planted.tsv", "w", encoding="utf-8") as key:
        for line in records(ftf, travellers - len(held), 2, folder / "truth2.csv"):
            if number % step == 0 and held:
                record, match = held.pop()
                planted = traveller(record, number)
                planted.pop("documents", None)
                out.write(json.dumps(planted, ensure_ascii=False) + "\n")
                born = record["births"][0].get("precision", "")
                key.write(f"t{number}\t{match}\t{script(record['names'][0]['full'])}\t{born}\n")
                number += 1
            out.write(json.dumps(traveller(json.loads(line), number), ensure_ascii=False) + "\n")
            number += 1
    print(f"{written} profiles, {number} travellers")


def wilson(found, all_of):
    if all_of == 0:
        return 0.0, 1.0
    p, z = found / all_of, 1.96
    middle = (p + z * z / (2 * all_of)) / (1 + z * z / all_of)
    half = z * math.sqrt(p * (1 - p) / all_of + z * z / (4 * all_of * all_of)) / (1 + z * z / all_of)
    return middle - half, middle + half


CULTURES = {
    "Arabic": "EG SY IQ JO TN MA DZ LB LY YE SA PS SD", "Russian and Caucasian": "RU", "Central Asian": "UZ KG TM TJ KZ", "Somali": "SO",
    "Turkish": "TR", "Persian and Afghan": "IR AF", "South Asian": "PK BD IN", "Balkan": "BA MK XK AL RS", "East Asian": "CN KR KP VN JP",
}
CULTURE_OF = {country: culture for culture, countries in CULTURES.items() for country in countries.split()}


def culture(record):
    """By nationality: that of the invented people goes with their names; none given is one of its own."""
    countries = [value.get("country") for value in record.get("nationalities", [])]
    return CULTURE_OF.get(countries[0], "European") if countries else "nationality not given"


def threshold_of(weights, others, allowed):
    weights = sorted(weights, reverse=True)
    budget = int(others * allowed / 1000)
    return weights[budget] if len(weights) > budget else -99.0


def share(name, found, all_of):
    low, high = wilson(found, all_of)
    print(f"{name}: {found}/{all_of} = {found / max(1, all_of):.3f} [{low:.3f}, {high:.3f}]")


def judge_dated(folder, planted, best, true, allowed):
    """The same where a birth date with its day is given; false alerts are allowed among the travellers of each culture by itself."""
    cultures = collections.defaultdict(lambda: ([], [], []))
    for line in open(folder / "travellers.jsonl", encoding="utf-8"):
        record = json.loads(line)
        if not any(birth.get("precision") == "day" for birth in record.get("births", [])):
            continue
        own, others, false = cultures[culture(record)]
        query = record["id"]
        if query in planted:
            own.append(query)
        else:
            others.append(query)
            false += [best[query]] if query in best else []
    one = threshold_of([w for _, _, false in cultures.values() for w in false], sum(len(o) for _, o, _ in cultures.values()), allowed)
    every = [query for own, _, _ in cultures.values() for query in own]
    print(f"birth date given, one threshold for all: {one}")
    share("all", sum(true.get(query, -100.0) > one for query in every), len(every))
    scripts = collections.defaultdict(list)
    for query in every:
        scripts[planted[query][1]].append(query)
    for name, queries in sorted(scripts.items()):
        share(f"script {name}", sum(true.get(query, -100.0) > one for query in queries), len(queries))
    print("birth date given, each culture by its own threshold")
    sums = [0, 0]
    for name, (own, others, false) in sorted(cultures.items()):
        least = threshold_of(false, len(others), allowed)
        found = sum(true.get(query, -100.0) > least for query in own)
        sums = [sums[0] + found, sums[1] + len(own)]
        share(f"{name} (from {least} bits)", found, len(own))
    share("all cultures", *sums)
    return sum(true.get(query, -100.0) > one for query in every) / max(1, len(every))


def judge(folder, hits_file, allowed):
    planted = {}
    for line in open(folder / "planted.tsv", encoding="utf-8"):
        query, match, letters, born = line.rstrip("\n").split("\t")
        planted[query] = (match, letters, born)
    others = sum(1 for _ in open(folder / "travellers.jsonl", "rb")) - len(planted)
    best = {}
    true = {}
    for line in open(hits_file, encoding="utf-8"):
        hit = json.loads(line)
        query, weight = hit["query"], float(hit["weight"])
        if hit["verdict"] == "conflict":
            continue
        if query not in planted:
            best[query] = max(best.get(query, -99.0), weight)
        elif planted[query][0] == hit["match"]:
            true[query] = weight
    threshold = threshold_of(best.values(), others, allowed)
    print(f"planted {len(planted)}, with a hit on the right record {len(true)}; others with an alert {len(best)} of {others}")
    print(f"weight at {allowed} false alerts per 1,000: {threshold}")
    groups = collections.defaultdict(lambda: [0, 0])
    for query, (_, letters, born) in planted.items():
        for group in ("all", letters, f"born {born}"):
            groups[group][1] += 1
            groups[group][0] += true.get(query, -100.0) > threshold
    for group, (found, all_of) in sorted(groups.items()):
        share(group, found, all_of)
    return judge_dated(folder, planted, best, true, allowed)


FLOOR = 0.955  # 0.965 was found on 2026-12-01


def check(ftf):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(ftf, folder, 15_000, 60_000, 100)
        index, hits = str(folder / "list.ftfx"), str(folder / "hits.jsonl")
        subprocess.run([ftf, "index", "-q", "-o", index, str(folder / "profiles.jsonl")], check=True)
        subprocess.run([ftf, "screen", "-q", "--threshold", "0.3", "--index", index, "-o", hits, str(folder / "travellers.jsonl")], check=True)
        found = judge(folder, hits, 1.0)
        print(f"floor {FLOOR}, found {found:.4f}")
        return 0 if found >= FLOOR else 1


def main():
    if sys.argv[1] == "check":
        sys.exit(check(sys.argv[2]))
    if sys.argv[1] == "make":
        make(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
    else:
        judge(Path(sys.argv[2]), sys.argv[3], float(sys.argv[4]) if len(sys.argv) > 4 else 1.0)


if __name__ == "__main__":
    main()
