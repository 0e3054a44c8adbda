"""Streets in winter."""

from .book import picture
from .nature import bare_tree, snowfall
from .palette import (
    CORAL,
    DEEP,
    LAMP,
    LAMP_DARK,
    NIGHT,
    SHADE,
    WHITE,
)
from .shapes import circle, group, line, path, rect, shaded
from .town import lamp, panes
from .vehicles import truck_cab, wheel


@picture("snow-plow-night", ground=NIGHT)
def snow_plow():
    walls = (
        (0, 96, 190, "#124a58"),
        (100, 84, 150, "#0f4250"),
        (188, 104, 214, "#155160"),
        (296, 90, 168, "#104653"),
        (390, 96, 196, "#14505e"),
        (490, 76, 150, "#0f4250"),
        (570, 80, 184, "#155160"),
    )
    lit = {(0, 1), (2, 0), (1, 3), (2, 2)}
    homes = [
        rect(x, 300 - h, w, h, wall)
        + rect(x - 3, 294 - h, w + 6, 10, WHITE, 5)
        + panes(
            x, 300 - h, w, h - 20, 3, 4, "#0a3742", {((c + i) % 3, (r + i) % 4) for c, r in lit}
        )
        for i, (x, w, h, wall) in enumerate(walls)
    ]
    truck = group(
        rect(-170, -96, 150, 66, CORAL, 4),
        path("M-170 -96Q-130 -128 -96 -108T-20 -96Z", "#b9a58a"),
        shaded(-170, -96, 150, 66),
        rect(-176, -34, 250, 14, DEEP, 3),
        group(truck_cab(LAMP), at=(-8, -20), scale=1.2),
        circle(16, -126, 6, CORAL),
        rect(6, -122, 20, 4, DEEP),
        wheel(-134, -16, 18),
        wheel(-92, -16, 18),
        wheel(40, -16, 18),
        line("M66 -26H92", DEEP, 8),
        path("M88 -76Q122 -36 96 4H118Q138 -34 108 -76Z", LAMP_DARK),
        path("M88 -76Q122 -36 96 4H104Q128 -34 96 -76Z", LAMP),
        at=(232, 344),
    )
    return [
        circle(540, 70, 30, "#e9e2c8"),
        circle(552, 62, 28, NIGHT),
        snowfall(50, (0, 0, 640, 130), 3, "#8fb4b8"),
        *homes,
        rect(0, 298, 640, 30, "#c9dadb"),
        rect(0, 320, 640, 80, "#28505a"),
        rect(0, 346, 640, 54, "#d7e5e5"),
        path("M0 346H340L300 400H0Z", "#28505a"),
        path("M300 300L470 300L560 346H340Z", LAMP, 0.16),
        lamp(470, 316, 110),
        circle(470, 194, 34, LAMP, 0.25),
        bare_tree(590, 316, 0.9, "#072a33"),
        truck,
        group(
            path(
                "M-14 352C-20 326 2 300 28 312C42 282 74 292 78 312C106 306 120 332 136 352Z", WHITE
            ),
            path("M42 352C50 330 70 318 78 312C106 306 120 332 136 352Z", SHADE, 0.1),
            *(
                circle(x, y, r, WHITE)
                for x, y, r in ((14, 290, 5), (38, 270, 4), (60, 278, 6), (86, 290, 4), (2, 272, 3))
            ),
            at=(368, 0),
        ),
        path("M0 400Q320 372 640 392V400Z", WHITE),
        snowfall(70, (0, 20, 640, 390), 9),
    ]
