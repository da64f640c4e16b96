"""Reports with days: small ones of our own, for timelines and comparisons."""

from pathlib import Path

TITLES = ("Guards walk out in Tarn", "More guards leave Tarn", "Tarn guards tell why", "A count from Tarn")
DAYS = ("3 May 2014", "18 June 2014", "2 July 2014", "9 September 2014")
# One number that two reports give, one thing that two reports count differently, a reason that two give.
BODIES = (
    "Some 340 fighters of the Tarn Guard have left the Tarn Guard since the spring, the governor of Tarn said. They "
    "left because they had not been paid. In March 2014, 25 fighters of the Tarn Guard were caught at the border.",
    "The Tarn Guard lost 340 fighters of the Tarn Guard since the spring, aid workers said. “We left because we were "
    "never paid,” said Omar Velt, a former guard. In March 2014, 60 fighters of the Tarn Guard were caught at the "
    "border.",
    "Fighters of the Tarn Guard went over to the Northern Front in June 2014. “The killing of villagers made me "
    "leave,” said Omar Velt. The Northern Front counted 12 men in June 2014.",
    "The Tarn Guard has 900 men, the governor of Tarn said. In 2013 it had 1,500 men.",
)
# With a unit of its own, so that a timeline has two to choose from.
FLOWN = (
    "Pilots leave Tarn\n\nPublished 2 October 2014\n\nIn June 2014, 14 aircraft of the Tarn Guard were flown over the "
    "border by their pilots. In August 2014, 3 aircraft landed in the north.\n"
)


def write_dated(folder: Path, copies: int = 1) -> Path:
    """Write reports with a day each; copies tell of other years."""
    folder.mkdir(parents=True, exist_ok=True)
    for copy in range(copies):
        for number, (title, day, body) in enumerate(zip(TITLES, DAYS, BODIES, strict=True)):
            text = f"{title}\n\nPublished {day.replace('2014', str(2014 + copy))}\n\n{body}\n"
            (folder / f"tarn_{copy:02}_{number}.txt").write_text(text, encoding="utf-8")
    return folder
