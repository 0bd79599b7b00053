#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds the rules of the tree that a compiler does not: check.py RULE [ROOT]. Prints each breach as FILE:LINE: what, and exits 1."""

import re
import subprocess
import sys
from pathlib import Path

MAX_FUNCTION = 60
MAX_FILE = 400

# DESIGN 2: what a stage may include beside itself. Nothing is inherited.
STAGES = {
    "base": "",
    "text": "base",
    "profile": "base text",
    "io": "base text profile",
    "names": "base text profile",
    "handling": "base text profile",
    "audit": "base io",
    "blocking": "base text profile io names",
    "comparison": "base text profile names blocking",
    "clustering": "base text profile comparison",
    "merging": "base text profile handling clustering",
    "index": "base text profile io names blocking comparison",
    "evaluation": "base text profile names",
    "generation": "base text profile",
    "training": "base names evaluation",
    "pipeline": "base text profile io names handling audit blocking comparison clustering merging index evaluation",
}

# Third-party headers and the one place of each.
LIBRARIES = {
    r"unicode/": r"(libftf/(ftf/text|data)|tests/bench)/",
    r"yaml-cpp/": r"libftf/ftf/base/settings\.cpp",
    r"simdjson": r"libftf/ftf/base/json\.cpp",
    r"xxhash": r"libftf/ftf/base/hash\.cpp",
    r"archive(_entry)?\.h": r"libftf/ftf/io/",
    r"zlib\.h": r"(libftf/ftf/io|tests/unit/io)/",
    r"openssl/": r"libftf/ftf/base/sha256\.cpp",
    r"xlsxwriter": r"formats/xlsx/sheet_writer\.cpp",
    r"expat": r"(formats/syntax|tests/bench)/",
    r"CLI/": r"cli/parser\.cpp",
}

# Folders of formats/ that are no format.
SHARED_FORMAT_FOLDERS = {"syntax", "common", "mapping", "table", "tree"}

TOP = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "HACKING.md", "SECURITY.md",
    "cli", "libftf", "formats", "examples", "man", "tests",
    ".ci", ".clang-format", ".clang-tidy", ".editorconfig", ".gitignore", ".gitattributes",
}

breaches = []


def breach(path, line, what):
    breaches.append(f"{path}:{line}: {what}" if line else f"{path}: {what}")


def tracked(root, new=True):
    """All files that git knows, and those that it would take if asked."""
    options = ["-co", "--exclude-standard"] if new else ["-c"]
    command = ["git", "-c", f"safe.directory={Path(root).resolve()}", "-C", root, "ls-files", *options]
    listing = subprocess.run(command, capture_output=True, text=True, check=False)
    if listing.returncode == 0:
        names = listing.stdout.splitlines()
    else:  # an unpacked archive
        names = [str(path.relative_to(root)) for path in Path(root).rglob("*")]
        names = [name for name in names if name.split("/")[0] not in ("build", ".git")]
    return sorted(name for name in set(names) if (Path(root) / name).is_file())


def sources(root):
    return [name for name in tracked(root) if name.endswith((".cpp", ".hpp"))]


def text_of(root, name):
    return (Path(root) / name).read_text(encoding="utf-8", errors="replace")


def includes(root, name):
    for number, line in enumerate(text_of(root, name).splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if found:
            yield number, found.group(1)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def code_of(root, name):
    """The text with comments and literals blanked out, line for line."""
    pattern = r'R"([^ ()\\\t\n]*)\((?:.|\n)*?\)\1"|//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, blank, text_of(root, name))


def check_includes(root):
    """Layers: cli -> formats -> libftf, and between the stages of libftf the table above."""
    for name in sources(root):
        parts = name.split("/")
        for line, path in includes(root, name):
            target = path.split("/")
            if parts[0] == "libftf" and target[0] in ("formats", "cli"):
                breach(name, line, f"libftf includes {target[0]}")
            if parts[0] == "formats" and target[0] == "cli":
                breach(name, line, "formats includes cli")
            if parts[:2] == ["libftf", "ftf"] and target[0] == "ftf" and target[1] != "data":
                stage = parts[2]
                if stage not in STAGES:
                    breach(name, 0, f"stage {stage} is not in the table")
                elif target[1] != stage and target[1] not in STAGES[stage].split():
                    breach(name, line, f"{stage} may not include {target[1]}")
            if parts[0] == "formats" and len(parts) > 2 and target[0] == "formats" and len(target) > 2:
                folders = SHARED_FORMAT_FOLDERS | {parts[1]}
                if target[1] not in folders:
                    breach(name, line, f"format {parts[1]} includes format {target[1]}")


def check_libraries(root):
    """A library is included in one place, so that it can be replaced there."""
    for name in sources(root):
        for line, path in includes(root, name):
            for library, place in LIBRARIES.items():
                if re.match(library, path) and not re.match(place, name):
                    breach(name, line, f"{path} may be included in {place} only")


def check_exits(root):
    """Only cli/run.cpp turns an error into an exit code, only cli/ prints."""
    ends = re.compile(r"(?<![\w.>])(?:std::|::)?(?:exit|_exit|_Exit|quick_exit|abort|terminate)\s*\(")
    prints = re.compile(r"\bstd::(?:cout|cerr|clog)\b|(?<![\w.>])(?:std::|fmt::)?(?:printf|puts|perror|print)\s*\(")
    for name in sources(root):
        if not name.startswith(("cli/", "formats/", "libftf/ftf/")):
            continue
        for number, line in enumerate(code_of(root, name).splitlines(), 1):
            if ends.search(line) and name not in ("cli/run.cpp", "cli/main.cpp"):
                breach(name, number, "ends the process")
            if prints.search(line) and not name.startswith("cli/"):
                breach(name, number, "prints")


def functions(code):
    """(first line, last line) of each function body, from its signature on."""
    scopes = []  # of each open brace: kind, and where the text before it begins
    start = 0
    for at, character in enumerate(code):
        if character == ";" and not in_parentheses(code, start, at):
            start = at + 1
        elif character == "{":
            head = code[start:at]
            kind = "inside" if any(kind == "function" for kind, _ in scopes) else kind_of(head)
            scopes.append((kind, start + len(head) - len(head.lstrip())))
            start = at + 1 if kind != "value" else start
        elif character == "}":
            kind, first = scopes.pop() if scopes else ("inside", 0)
            if kind == "function":
                yield code.count("\n", 0, first) + 1, code.count("\n", 0, at) + 1
            start = at + 1 if kind != "value" else first


def in_parentheses(code, start, at):
    return code.count("(", start, at) > code.count(")", start, at)


def kind_of(head):
    """What a brace opens outside of functions: a scope with declarations, a function's body, or a value."""
    head = re.sub(r"^\s*#.*$", "", head, flags=re.MULTILINE).strip()
    if re.search(r"\b(namespace|class|struct|union|enum)\b[^()]*$", head) or head.startswith("TEST_SUITE("):
        return "scope"
    if head.endswith("}") and re.search(r"\)\s*(noexcept\s*)?:[^:]", head):
        return "function"
    head = re.sub(r"\s*->\s*[\w:<>, *&]+$", "", head)
    shorter = None
    while shorter != head:
        head, shorter = re.sub(r"\s*\b(const|noexcept|override|final|mutable)$|&+$", "", head), head
    return "function" if head.endswith(")") else "value"


def check_sizes(root):
    for name in sources(root):
        code = code_of(root, name)
        lines = code.count("\n")
        if lines > MAX_FILE:
            breach(name, 0, f"{lines} lines, allowed are {MAX_FILE}")
        for first, last in functions(code):
            if last - first + 1 > MAX_FUNCTION:
                breach(name, first, f"a function of {last - first + 1} lines, allowed are {MAX_FUNCTION}")


def check_headers(root):
    """Licence lines everywhere; a header says once what it is for, and leaves names where they are."""
    for name in sources(root) + [n for n in tracked(root) if n.endswith((".sh", ".py", "CMakeLists.txt", ".cmake"))]:
        head = text_of(root, name).splitlines()[:3]
        if not any("SPDX-License-Identifier: Apache-2.0" in line for line in head):
            breach(name, 1, "no SPDX licence line")
        if not name.endswith(".hpp"):
            continue
        lines = text_of(root, name).splitlines()
        after = lines[lines.index("#pragma once") + 1] if "#pragma once" in lines else None
        if after is None:
            breach(name, 1, "no #pragma once")
        elif not after.startswith("// "):
            breach(name, lines.index("#pragma once") + 2, "no sentence on what the header is for")
        for number, line in enumerate(lines, 1):
            if re.match(r"using namespace ", line) and not name.startswith("tests/"):
                breach(name, number, "using namespace in a header")


def check_listed(root):
    """What is not listed in CMake is not built: a forgotten test would look like a passing one."""
    everything = "".join(text_of(root, name) for name in tracked(root) if name.endswith("CMakeLists.txt"))
    for name in sources(root):
        if not name.endswith(".cpp") or name.startswith(("tests/fuzz/", "tests/consumer/")) or "/" + name in everything:
            continue
        path = Path(name)
        for folder in path.parents:
            listing = Path(root) / folder / "CMakeLists.txt"
            if listing.is_file():
                relative = str(path.relative_to(folder))
                if not re.search(rf"(?<![\w/]){re.escape(relative)}(?![\w/])", listing.read_text(encoding="utf-8")):
                    breach(name, 0, f"not listed in {folder / 'CMakeLists.txt'}")
                break


def check_commands(root):
    """Every command has its page and its cases."""
    for path in sorted((Path(root) / "cli").glob("command_*.cpp")):
        command = path.stem.removeprefix("command_").replace("_", "-")
        if not (Path(root) / "man" / f"ftf-{command}.1.in").is_file():
            breach(path.relative_to(root), 0, f"no page man/ftf-{command}.1.in")
        if not any((Path(root) / "tests" / "cases" / command).glob("*/cmd")):
            breach(path.relative_to(root), 0, f"no case in tests/cases/{command}")
    for path in sorted((Path(root) / "tests" / "cases").glob("*/*/cmd")):
        for part in ("out", "err", "code"):
            if not (path.parent / f"expected_{part}").is_file():
                breach(path.parent.relative_to(root), 0, f"no expected_{part}")


def check_formats(root):
    """Every format has an invented sample."""
    for folder in sorted((Path(root) / "formats").iterdir()):
        if folder.is_dir() and folder.name not in SHARED_FORMAT_FOLDERS and not any(folder.glob("sample.*")):
            breach(folder.relative_to(root), 0, "no sample.*")


def check_marks(root):
    """Nothing is left to be done later."""
    mark = re.compile(r"\b(" + "TO" + "DO|FIX" + "ME)\\b")
    for name in tracked(root):
        if name.endswith((".cpp", ".hpp", ".md", ".txt", ".cmake", ".sh", ".py", ".in", ".yml", ".json")):
            for number, line in enumerate(text_of(root, name).splitlines(), 1):
                if mark.search(line):
                    breach(name, number, "a mark for later")


def check_top(root):
    for name in sorted({name.split("/")[0] for name in tracked(root, new=False)} - TOP):
        breach(name, 0, "does not belong at the top level")


def main():
    rule = sys.argv[1]
    root = sys.argv[2] if len(sys.argv) > 2 else str(Path(__file__).resolve().parents[2])
    globals()[f"check_{rule}"](root)
    for line in breaches:
        print(line)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
