#!/usr/bin/env python3
"""Counts what makes a source tree large: run it as `.github/structure.py [FOLDER]`, with FOLDER rules-core/src/main/java by default.

Prints lines, files, the median and longest file, types that exactly one other file uses, top-level names used more
than once in all modules, and packages in an import cycle. Imports and names are read as text.
"""
import re, statistics, sys
from collections import defaultdict
from pathlib import Path

root = Path(sys.argv[1] if len(sys.argv) > 1 else "rules-core/src/main/java")


def code(text):
    """The text without comments and string literals."""
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    text = re.sub(r'"""(.*?)"""', '""', text, flags=re.S)
    text = re.sub(r'"(\\.|[^"\\\n])*"', '""', text)
    return re.sub(r"//[^\n]*", " ", text)


files = {p: p.read_text(encoding="utf-8") for p in sorted(root.rglob("*.java")) if p.stem not in ("package-info", "module-info")}
lines = {p: t.count("\n") for p, t in files.items()}
bare = {p: code(t) for p, t in files.items()}
package = {p: str(p.parent.relative_to(root)).replace("/", ".") for p in files}
imports = {p: set(re.findall(r"^import (?:static )?([\w.]+);", t, flags=re.M)) for p, t in bare.items()}
words = {p: set(re.findall(r"\w+", re.sub(r"^(?:import|package) .*", "", t, flags=re.M))) for p, t in bare.items()}

users = defaultdict(set)
for p in files:
    full = package[p] + "." + p.stem
    for q in files:
        if p == q:
            continue
        imported = any(i == full or i.startswith(full + ".") for i in imports[q])
        if imported or (package[p] == package[q] and p.stem in words[q]):
            users[p].add(q)
single = [p for p in files if len(users[p]) == 1]

arrows = defaultdict(set)
for p in files:
    for i in imports[p]:
        for q_package in set(package.values()):
            if i.startswith(q_package + ".") and i[len(q_package) + 1 :][:1].isupper() and q_package != package[p]:
                arrows[package[p]].add(q_package)


def reach(start):
    seen, todo = set(), [start]
    while todo:
        for to in arrows[todo.pop()]:
            if to not in seen:
                seen.add(to)
                todo.append(to)
    return seen


cyclic = sorted(x for x in set(package.values()) if x in reach(x))
named = defaultdict(set)
for p in Path(".").rglob("src/main/java/**/*.java"):
    if p.stem not in ("package-info", "module-info") and "target" not in p.parts:
        named[p.stem].add(str(p))
twice = sorted(n for n, where in named.items() if len(where) > 1)

total = sum(1 for _ in root.rglob("*.java"))
print(f"{root}: {total} files, {sum(p.read_text().count(chr(10)) for p in root.rglob('*.java'))} lines")
print(f"median file {statistics.median(lines.values()):.0f} lines, longest {max(lines.values())} ({max(lines, key=lines.get).stem})")
print(f"used by exactly one other file: {len(single)} types, {100 * len(single) / len(files):.0f} percent, {sum(lines[p] for p in single)} lines")
print(f"names used more than once in all modules: {len(twice)}: {', '.join(twice)}")
print(f"packages in a cycle: {len(cyclic)} of {len(set(package.values()))}: {', '.join(cyclic)}")
