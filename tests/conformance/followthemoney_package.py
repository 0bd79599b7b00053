#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds what ftf writes as FollowTheMoney against the package of that name (PyPI): every entity of invented people, of the samples and of
real lists is valid by its schema, has no property that the schema lacks, and refers to ids that FollowTheMoney allows.
followthemoney_package.py FTF SHARED SOURCE; ends with 77 where the package is not installed."""
import collections
import json
import pathlib
import subprocess
import sys

try:
    from followthemoney import model
    from followthemoney.exc import InvalidData
    from followthemoney.types import registry
except ImportError:
    print("the package followthemoney is not installed")
    sys.exit(77)

# Phones and addresses of web and mail are checked by tables of numbering plans and domains, which ftf does not have: they go out as the
# source has them.
UNCHECKED = {"phone", "email", "website"}


def errors_of(entity):
    schema = model.get(entity["schema"])
    if schema is None:
        yield "schema " + entity["schema"]
        return
    if not registry.entity.validate(entity["id"]):
        yield "id"
    for name in entity["properties"]:
        if schema.get(name) is None:
            yield "property " + schema.name + "." + name
    try:
        schema.validate(entity)
    except InvalidData as invalid:
        for name in invalid.errors["properties"]:
            if name not in UNCHECKED:
                yield schema.name + "." + name


def check(ftf, arguments, source):
    written = subprocess.run([ftf, "convert", "--to", "ftm", *arguments], input=source, capture_output=True, check=False)
    found = collections.Counter()
    examples = {}
    lines = written.stdout.splitlines()
    for line in lines:
        entity = json.loads(line)
        for error in errors_of(entity):
            found[error] += 1
            examples.setdefault(error, line[:300])
    label = pathlib.Path(arguments[-1]).name if arguments else "invented people"
    print(f"{label}: {len(lines)} entities, invalid: {dict(found)}")
    for error, line in examples.items():
        print("  ", error, line.decode())
    # A record without a name is written without one, which FollowTheMoney refuses: there is none to write.
    found.pop("Person.name", None)
    found.pop("Organization.name", None)
    found.pop("Thing.name", None)
    return not found and len(lines) > 0


def main():
    ftf, shared, source = sys.argv[1:4]
    people = subprocess.run([ftf, "generate", "--rows", "2000", "--seed", "7"], capture_output=True, check=True).stdout
    good = check(ftf, [], people)
    files = sorted(pathlib.Path(source, "formats").glob("*/sample*.*"))
    # The sample of the format itself has a schema that FollowTheMoney does not know, to show that it is kept.
    files = [f for f in files if f.parent.name != "ftm" and f.suffix != ".yml" and f.name not in ("sample.tsv", "sample.csv")]
    lists = pathlib.Path(shared, "data/lists")
    files += [lists / name for name in ("un/un_consolidated_pakote.xml", "ofac/pakote_ofac.xml", "ofac/ofac_enhanced_irgc.xml", "ofac/bench_sdn.csv")
              if (lists / name).exists()]
    for file in files:
        mapping = file.with_suffix(".yml")
        arguments = ["--mapping", str(mapping)] if mapping.exists() else []
        good = check(ftf, [*arguments, str(file)], None) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
