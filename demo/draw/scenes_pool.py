"""Swimming."""

from .book import picture
from .nature import (
    ripples,
)
from .palette import (
    BRAND,
    BROWN,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    LAMP_DARK,
    LEAF_LIGHT,
    MID,
    MIST,
    PALE,
    SAND_DARK,
    SKINS,
    STONE,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect


def lifebuoy(x, y, r=20):
    marks = "".join(
        group(rect(-5, -r, 10, 12, CORAL), at=(x, y), turn=turn) for turn in (45, 135, 225, 315)
    )
    return circle(x, y, r, WHITE) + marks + circle(x, y, r * 0.48, PALE)


@picture("swimming-pool", ground="#d5e8e8")
def swimming_pool():
    def beads(y):
        return "".join(
            rect(x, y, 12, 6, CORAL if (x // 14) % 2 else WHITE, 3) for x in range(0, 640, 14)
        )

    def swimmer(x, y, cap, skin, way=1):
        tone = SKINS[skin][0]
        return group(
            ellipse(-34, 4, 44, 8, WHITE, 0.5),
            ellipse(-24, 2, 30, 8, tone),
            line("M-12 0Q8 -40 38 2", tone, 8),
            circle(6, -2, 11, tone),
            path("M-7 2A13 13 0 0 1 16 -11Q4 -2 6 6Z", cap),
            path("M-6 -3A13 13 0 0 1 18 -6L8 4Z", cap),
            circle(40, 6, 4, WHITE),
            circle(48, 2, 3, WHITE),
            circle(-74, 2, 4, WHITE),
            circle(-66, -6, 3, WHITE),
            at=(x, y),
            flip=way < 0,
        )

    chair_ = [
        line("M514 268L534 122M606 268L586 122", WHITE, 7),
        *(
            line([(520 + i * 3, 240 - i * 34), (600 - i * 3, 240 - i * 34)], WHITE, 5)
            for i in range(3)
        ),
        rect(526, 128, 68, 8, WHITE, 2),
        rect(530, 82, 60, 46, CORAL, 4),
    ]
    return [
        *(
            rect(24 + i * 122, 34, 100, 120, WHITE, 2)
            + rect(30 + i * 122, 40, 88, 108, "#a9d3d6", 1)
            + rect(72 + i * 122, 40, 4, 108, WHITE)
            for i in range(4)
        ),
        *(
            polygon(
                [
                    (30 + i * 122, 148),
                    (60 + i * 122, 112),
                    (84 + i * 122, 130),
                    (118 + i * 122, 100),
                    (118 + i * 122, 148),
                ],
                LEAF_LIGHT,
            )
            for i in range(4)
        ),
        line("M0 18Q160 30 320 18T640 18", DEEP, 2),
        *(
            polygon([(x, 20), (x + 18, 20), (x + 9, 40)], c)
            for x, c in zip(range(10, 630, 30), (CORAL, LAMP, MID) * 7, strict=False)
        ),
        rect(0, 190, 640, 70, WHITE),
        *(rect(x, 190, 2, 70, MIST) for x in range(0, 640, 32)),
        rect(0, 222, 640, 2, MIST),
        rect(0, 252, 640, 14, SAND_DARK),
        rect(0, 262, 640, 140, "#3f9aa8"),
        rect(0, 262, 640, 8, BRAND),
        ripples(0, 640, 276, 394, 40, "#6fbac2", 8, 14, 46),
        beads(300),
        beads(346),
        beads(392),
        swimmer(150, 286, CORAL, 2),
        swimmer(390, 330, LAMP, 6),
        swimmer(230, 374, WHITE, 4, -1),
        swimmer(540, 374, CORAL_DARK, 7),
        *(
            rect(x, 236, 40, 18, STONE, 3) + rect(x + 6, 228, 28, 9, BRAND, 2)
            for x in (60, 160, 260)
        ),
        child(
            Look(
                skin=3,
                hair="short",
                top=CORAL,
                legs=CORAL,
                hat="swimcap",
                hat_color=LAMP,
                sleeves="none",
                shoes=SKINS[3][0],
            ),
            280,
            230,
            0.9,
            facing="right",
            hands=((306, 168), (300, 172)),
            lean=24,
        ),
        *chair_,
        person(
            Look(
                skin=5,
                hair="pony",
                hair_color=BROWN,
                top=CORAL_DARK,
                legs="skin",
                sleeves="none",
                shoes=SKINS[5][0],
            ),
            560,
            172,
            0.98,
            facing="left",
            seat=44,
            feet=((538, 170), (540, 172)),
            hands=((532, 112), (536, 116)),
        ),
        rect(478, 180, 12, 60, LAMP_DARK, 6),
        rect(414, 198, 52, 48, BRAND, 4),
        lifebuoy(440, 222),
    ]
