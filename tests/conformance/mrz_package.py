#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Compares ftf with the package `mrz` of PyPI (0.6.2) on 10,000 invented documents of each of the five kinds: ftf reads what the package
writes, finds its fields, and writes the same lines. mrz_package.py FTF; ends with 77 where the package is not installed."""
import json
import random
import subprocess
import sys

try:
    from mrz.generator.mrva import MRVACodeGenerator
    from mrz.generator.mrvb import MRVBCodeGenerator
    from mrz.generator.td1 import TD1CodeGenerator
    from mrz.generator.td2 import TD2CodeGenerator
    from mrz.generator.td3 import TD3CodeGenerator
except ImportError:
    print("the package mrz is not installed")
    sys.exit(77)

COUNT = 10_000
SYLLABLES = "AB BA DO EL FI GAR HUS IM JO KA LAM MU NA OR PE QUI RAS SAM TU UL VE WA XI YUS ZE".split()
COUNTRIES = {"SDN": "SD", "IRQ": "IQ", "AUT": "AT", "TUR": "TR", "FRA": "FR", "TUN": "TN", "KAZ": "KZ"}


def word(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 2)))


def person(chance):
    issuer, nationality = chance.choice(list(COUNTRIES)), chance.choice(list(COUNTRIES))
    return {
        "surname": " ".join(word(chance) for _ in range(chance.randint(1, 2))),
        "given": " ".join(word(chance) for _ in range(chance.randint(1, 2))),
        "number": "".join(chance.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(chance.randint(5, 9))),
        "birth": f"{chance.randint(27, 99):02}{chance.randint(1, 12):02}{chance.randint(1, 28):02}",
        "expiry": f"{chance.randint(27, 36):02}{chance.randint(1, 12):02}{chance.randint(1, 28):02}",
        "sex": chance.choice("MF"), "issuer": issuer, "nationality": nationality}


def zone(kind, p):
    if kind == "TD1":
        return str(TD1CodeGenerator("I", p["issuer"], p["number"], p["birth"], p["sex"], p["expiry"], p["nationality"], p["surname"], p["given"]))
    make = {"TD2": TD2CodeGenerator, "TD3": TD3CodeGenerator, "MRV-A": MRVACodeGenerator, "MRV-B": MRVBCodeGenerator}[kind]
    code = {"TD2": "I", "TD3": "P", "MRV-A": "V", "MRV-B": "V"}[kind]
    return str(make(code, p["issuer"], p["surname"], p["given"], p["number"], p["nationality"], p["birth"], p["sex"], p["expiry"]))


def differences(p, line, kind):
    record = json.loads(line)
    document = record["documents"][0]
    found = {"full": record["names"][0]["full"], "number": document["number"], "sex": record["sex"], "issuer": document["country"],
             "nationality": record["nationalities"][0]["country"], "birth": record["births"][0]["from"][2:].replace("-", ""),
             "expiry": document["expires"]["from"][2:].replace("-", ""), "layout": record["extras"]["mrz"]["layout"]}
    wanted = {"full": p["given"] + " " + p["surname"], "number": p["number"], "sex": p["sex"], "issuer": COUNTRIES[p["issuer"]],
              "nationality": COUNTRIES[p["nationality"]], "birth": p["birth"], "expiry": p["expiry"], "layout": kind}
    return [key for key in wanted if wanted[key] != found[key]]


def main():
    ftf = sys.argv[1]
    chance = random.Random(9303)
    failed = 0
    for kind in ("TD1", "TD2", "TD3", "MRV-A", "MRV-B"):
        persons = [person(chance) for _ in range(COUNT)]
        lines = "\n".join(zone(kind, p) for p in persons) + "\n"
        common = ["--as-of", "2026-11-25", "--on-error", "stop"]
        read = subprocess.run([ftf, "convert", "--from", "mrz", *common], input=lines, capture_output=True, text=True)
        wrong = [d for p, line in zip(persons, read.stdout.splitlines()) for d in differences(p, line, kind)]
        written = subprocess.run([ftf, "convert", "--from", "jsonl", "--to", "mrz", "--strict", *common], input=read.stdout,
                                 capture_output=True, text=True)
        same = written.stdout == lines
        quiet = read.stderr == "" and read.returncode == 0 and written.returncode == 0
        print(f"{kind}: {len(read.stdout.splitlines())} read, {len(wrong)} differences, written alike: {same}, without a word: {quiet}")
        if wrong or not same or not quiet or len(read.stdout.splitlines()) != COUNT:
            failed = 1
            print(read.stderr[:500], written.stderr[:500])
    return failed


if __name__ == "__main__":
    sys.exit(main())
