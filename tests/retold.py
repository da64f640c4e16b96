"""Reports that tell of one event: two by one wire, one by another source, one of another thing with the same number."""

from pathlib import Path

WIRE = """At least 860 fighters of the Red Valley Front have surrendered to the Zambian army since May, the army said.

General Moses Banda told reporters that hunger and unpaid wages had driven the men out of the forest.

The army counted 1,240 weapons handed in at the camps. About 300 women and children came along, the general said."""
REPORTS = {
    "wire": WIRE,
    "retold": WIRE.replace("At least", "No fewer than").replace("told reporters", "told our correspondent"),
    "institute": """A count by the Lakeside Institute, which met former members of the Red Valley Front, found
between 800 and 900 fighters had surrendered in the first two months of the year. The Zambian army was silent.""",
    "elsewhere": """At least 860 nurses of the Green Coast Union went on strike in Ghana on Monday, the union said.
It counted 1,240 shifts that nobody worked.""",
}


def write_retold(folder: Path) -> Path:
    """Write the reports, each to a file of its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
