"""Portraits 1 to 12."""

from ..palette import (
    BLACK,
    BLOND,
    BRAND,
    CORAL,
    DEEP,
    GRAY,
    LAMP,
    LEAF_DARK,
    MID,
    SAND,
    SILVER,
    WHITE,
)
from . import clothes, face, hair, headwear, long_hair
from .sitter import LEAF_GROUND, MIST_GROUND, ROSE_GROUND, SAND_GROUND, SKY_GROUND, Sitter, portrait

MAYOR = Sitter(
    skin=6,
    hair=hair.gray_curls("#2d2624", "#8f8c8a"),
    clothes=clothes.jacket(BRAND, SAND, 122),
    ground=SAND_GROUND,
    jaw="oval",
    brow="arched",
    brow_color="#2d2624",
    smile="open",
    lashes=True,
    age=1,
    glasses="round",
    slim=True,
    extras=(face.earrings("stud", LAMP),),
)
portrait(1, MAYOR)
portrait(
    2,
    Sitter(
        skin=1,
        hair=long_hair.long_loose(BLOND),
        clothes=clothes.sweater(MID, 118),
        ground=SKY_GROUND,
        jaw="heart",
        brow="arched",
        brow_color="#a87834",
        smile="open",
        lashes=True,
        slim=True,
    ),
)
portrait(
    3,
    Sitter(
        skin=4,
        hair=hair.short("part", BLACK),
        clothes=clothes.jacket("#dcc397", MID, 130),
        ground=MIST_GROUND,
        brow="strong",
        brow_color=BLACK,
        beard=face.beard("short", BLACK, 4),
        nose="long",
    ),
)
portrait(
    4,
    Sitter(
        skin=3,
        hair=headwear.headscarf(BRAND),
        clothes=clothes.sweater(CORAL, 120),
        ground=SAND_GROUND,
        jaw="heart",
        brow="arched",
        smile="lips",
        lashes=True,
        slim=True,
        nose="soft",
    ),
)
portrait(
    5,
    Sitter(
        skin=2,
        hair=hair.short("part", GRAY, 0.4),
        clothes=clothes.suit(DEEP, CORAL),
        ground=SKY_GROUND,
        jaw="square",
        brow_color="#8f9697",
        age=2,
        glasses="round",
    ),
)
portrait(
    6,
    Sitter(
        skin=5,
        hair=long_hair.top_bun(BLACK),
        clothes=clothes.sweater(LAMP, 116),
        ground=MIST_GROUND,
        jaw="heart",
        brow="arched",
        brow_color=BLACK,
        lashes=True,
        slim=True,
        smile="lips",
        nose="small",
    ),
)
portrait(
    7,
    Sitter(
        skin=7,
        hair=hair.short("cropped", "#1a1311"),
        clothes=clothes.suit(MID, "", WHITE, 134),
        ground=SAND_GROUND,
        jaw="square",
        brow="strong",
        brow_color="#1a1311",
        nose="broad",
    ),
)
portrait(
    8,
    Sitter(
        skin=2,
        hair=hair.short("fringe", "#1d1b1e"),
        clothes=clothes.roll_neck(DEEP, 124),
        ground=LEAF_GROUND,
        jaw="oval",
        brow="straight",
        brow_color="#1d1b1e",
        nose="small",
        smile="closed",
        glasses="square",
    ),
)
portrait(
    9,
    Sitter(
        skin=1,
        hair=long_hair.bob("#1d1b1e"),
        clothes=clothes.jacket(CORAL, WHITE, 118),
        ground=MIST_GROUND,
        jaw="round",
        brow="soft",
        brow_color="#1d1b1e",
        nose="small",
        smile="lips",
        lashes=True,
        slim=True,
    ),
)
portrait(
    10,
    Sitter(
        skin=5,
        hair=headwear.turban(LAMP),
        clothes=clothes.suit(BRAND, "", WHITE),
        ground=SKY_GROUND,
        brow="strong",
        brow_color="#6d6f70",
        beard=face.beard("long", "#a3a7a8", 5),
        nose="long",
        age=1,
    ),
)
portrait(
    11,
    Sitter(
        skin=1,
        hair=hair.short("pixie", SILVER, 0.6),
        clothes=clothes.cardigan(BRAND, WHITE),
        ground=ROSE_GROUND,
        jaw="oval",
        brow="arched",
        brow_color="#a7a29b",
        smile="closed",
        lashes=True,
        age=2,
        slim=True,
        extras=(face.earrings("stud", CORAL),),
    ),
)
portrait(
    12,
    Sitter(
        skin=2,
        hair=hair.balding("#f3f1ec"),
        clothes=clothes.bow_tie(LEAF_DARK, CORAL),
        ground=MIST_GROUND,
        jaw="round",
        brow="strong",
        brow_color="#f3f1ec",
        nose="long",
        smile="closed",
        age=2,
        extras=(face.mustache("#f7f5f0", curled=True),),
    ),
)
