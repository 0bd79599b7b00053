#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds what ftf writes as FollowTheMoney against the package of that name (PyPI): every entity of invented people, of the samples and of
real lists is valid by its schema, has no property that the schema lacks, and refers to ids that FollowTheMoney allows.
followthemoney_package.py FTF SHARED SOURCE; ends with 77 where the package is not installed."""
import collections
import csv
import hashlib
import io
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


def statement_errors(row):
    key = f"{row['dataset']}.{row['entity_id']}.{row['prop']}.{row['value']}" + (".ext" if row["external"] else "")
    if hashlib.sha1(key.encode()).hexdigest() != row["id"]:
        yield "id"
    schema = model.get(row["schema"])
    if row["prop"] == "id":
        if row["prop_type"] != "id":
            yield "type of id"
    elif schema.get(row["prop"]) is None:
        yield "property " + row["schema"] + "." + row["prop"]
    elif schema.get(row["prop"]).type.name != row["prop_type"]:
        yield "type of " + row["schema"] + "." + row["prop"]


def check_statements(ftf, source):
    """Ids and types are those of the package; the statements of an entity are its properties; both forms say the same."""
    forms = [subprocess.run([ftf, "convert", "-q", "--to", name], input=source, capture_output=True, check=True).stdout
             for name in ("ftm-statements", "ftm-statements-csv", "ftm")]
    rows = [json.loads(line) for line in forms[0].splitlines()]
    found = collections.Counter(error for row in rows for error in statement_errors(row))
    table = list(csv.DictReader(io.StringIO(forms[1].decode(), newline="")))
    as_cells = [{name: {None: "", True: "t", False: "f"}.get(value, value) for name, value in row.items()} for row in rows]
    entities = {}
    for row in rows:
        properties = entities.setdefault(row["entity_id"], {})
        if row["prop"] != "id":
            properties.setdefault(row["prop"], []).append(row["value"])
    same = entities == {entity["id"]: entity["properties"] for entity in map(json.loads, forms[2].splitlines())}
    print(f"{len(rows)} statements, wrong: {dict(found)}, the same as CSV: {table == as_cells}, as entities: {same}")
    return not found and table == as_cells and same and len(rows) > 0


def main():
    ftf, shared, source = sys.argv[1:4]
    people = subprocess.run([ftf, "generate", "--rows", "2000", "--seed", "7"], capture_output=True, check=True).stdout
    good = check(ftf, [], people)
    good = check_statements(ftf, people) and good
    files = sorted(pathlib.Path(source, "formats").glob("*/sample*.*"))
    # The sample of the format itself has a schema that FollowTheMoney does not know, to show that it is kept.
    files = [f for f in files if f.parent.name != "ftm" and f.suffix != ".yml" and f.name not in ("sample.tsv", "sample.csv")]
    lists = pathlib.Path(shared, "data/lists")
    files += [lists / name for name in ("un/un_consolidated_pakote.xml", "ofac/pakote_ofac.xml", "ofac/ofac_enhanced_irgc.xml", "ofac/bench_sdn.csv")
              if (lists / name).exists()]
    for file in files:
        mapping = file.with_suffix(".yml")
        arguments = ["--mapping", str(mapping)] if mapping.exists() else []
        if file.parent.name in ("xml", "json"):  # of any schema, so that the content does not tell them
            arguments += ["--from", file.parent.name]
        good = check(ftf, [*arguments, str(file)], None) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
