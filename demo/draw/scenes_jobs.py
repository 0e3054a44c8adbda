"""Looking for work."""

from .book import picture
from .indoor import (
    WOOD,
    clipboard,
    paper,
    pendant,
    room,
)
from .letters import words
from .palette import (
    BLOND,
    BRAND,
    BROWN,
    CORAL,
    CORAL_DARK,
    DEEP,
    GRAY,
    LAMP,
    LAMP_DARK,
    LEAF,
    LEAF_DARK,
    MID,
    MIST,
    RED,
    SHADE,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, person
from .shapes import circle, group, path, polygon, rect, ring


def stall(x, color, sign, *inside):
    """A booth at a fair: back wall, banner and counter, 176 wide."""
    back = [
        rect(x, 112, 176, 200, "#f7f3e8"),
        rect(x, 112, 6, 200, STONE),
        rect(x + 170, 112, 6, 200, STONE),
        rect(x - 4, 78, 184, 40, color, 3),
        rect(x + 116, 78, 64, 40, SHADE, 3, 0.13),
        words(sign, x + 88, 105, 18, WHITE, 2.4),
    ]
    counter = [
        rect(x + 12, 250, 152, 68, color),
        rect(x + 110, 250, 54, 68, SHADE, opacity=0.14),
        rect(x + 6, 242, 164, 10, WOOD, 2),
        rect(x + 26, 264, 56, 40, WHITE, 2, 0.25),
    ]
    return [*back, *inside[:1], *counter, *inside[1:]]


@picture("job-fair")
def job_fair():
    lights = [pendant(x, 46, c, 34) for x, c in ((110, LAMP), (320, LAMP), (530, LAMP))]
    hosts = (
        person(
            Look(skin=3, hair="short", hair_color=BROWN, top=BRAND),
            112,
            312,
            1.12,
            hands=((90, 246), (146, 232)),
        ),
        person(
            Look(skin=7, hair="bun", top=WHITE, glasses=True),
            316,
            312,
            1.12,
            hands=((292, 240), (340, 246)),
        ),
        person(
            Look(skin=2, hair="swept", hair_color=BLOND, top=LEAF_DARK),
            524,
            312,
            1.12,
            hands=((500, 246), (546, 240)),
        ),
    )
    icons = [
        group(path("M-16 6L0 -10L16 6ZM-11 6V18H11V6", MID), at=(66, 148)),
        circle(150, 152, 14, MIST),
        path("M144 152l5 5l9 -10l3 3l-12 13l-8 -8Z", LEAF),
        group(path("M-20 4H20L12 14H-12ZM-2 -18H2V2H-2ZM4 -14L16 0H4Z", MID), at=(270, 152)),
        rect(346, 138, 40, 5, SOFT, 2),
        rect(346, 150, 28, 5, SOFT, 2),
        rect(346, 162, 36, 5, SOFT, 2),
        group(
            ring(0, 0, 11, MID, 6),
            *(group(rect(-3, -19, 6, 8, MID), turn=a) for a in range(0, 360, 60)),
            at=(482, 152),
        ),
        rect(556, 138, 40, 5, SOFT, 2),
        rect(556, 150, 28, 5, SOFT, 2),
        rect(556, 162, 36, 5, SOFT, 2),
    ]
    booths = [
        *stall(
            24,
            CORAL,
            "BUILDERS",
            hosts[0],
            paper(70, 238, 30, 5, lines=0),
            paper(60, 236, 30, 5, lines=0),
        ),
        *stall(
            232,
            MID,
            "HARBOR",
            hosts[1],
            rect(250, 228, 22, 14, LAMP, 2),
            *(rect(254 + i * 6, 218, 2.4, 12, CORAL) for i in range(3)),
        ),
        *stall(
            440,
            LAMP_DARK,
            "MACHINES",
            hosts[2],
            rect(572, 222, 26, 20, DEEP, 2),
            rect(575, 225, 20, 14, MIST),
        ),
    ]
    seekers = [
        person(
            Look(skin=6, hair="braids", top=LAMP, legs=DEEP),
            162,
            384,
            1.34,
            facing="left",
            hands=((128, 282), (132, 296)),
            walk=10,
        ),
        paper(122, 284, 24, 32, -10),
        person(
            Look(skin=2, hair="short", hair_color=RED, top=LEAF, legs=BRAND),
            254,
            388,
            1.36,
            facing="right",
            hands=((300, 296), (296, 286)),
        ),
        group(
            rect(-14, -19, 28, 38, CORAL, 2),
            rect(-8, -12, 16, 3, WHITE),
            rect(-8, -6, 12, 3, WHITE),
            at=(304, 284),
            turn=8,
        ),
        person(
            Look(skin=4, hat="scarf", hat_color=CORAL, top=BRAND, legs=DEEP),
            392,
            386,
            1.34,
            facing="left",
            hands=((354, 296), (358, 302)),
            walk=10,
        ),
        person(
            Look(
                skin=5,
                hair="bald",
                hair_color=GRAY,
                top=CORAL_DARK,
                legs=DEEP,
                beard=True,
                glasses=True,
            ),
            470,
            388,
            1.38,
            facing="right",
            hands=((510, 280), (514, 290)),
        ),
        person(
            Look(skin=7, hair="afro", top=SOFT, legs=BRAND),
            600,
            390,
            1.36,
            facing="left",
            hands=((566, 292), (568, 304)),
            walk=8,
        ),
        clipboard(560, 292, -10, 1.1),
    ]
    return [
        room("#e6eeec", "#d9c6a4", 306, "#c3ad86"),
        rect(0, 0, 640, 14, BRAND),
        *(
            polygon([(x, 14), (x + 26, 14), (x + 13, 38)], c)
            for x, c in zip(range(0, 640, 32), (CORAL, LAMP, MID, LEAF) * 5, strict=True)
        ),
        *lights,
        *booths,
        *icons,
        *seekers,
    ]
