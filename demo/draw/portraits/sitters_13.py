"""Portraits 13 to 24."""

from ..palette import (
    BRAND,
    CHESTNUT,
    CORAL,
    DEEP,
    LAMP,
    LEAF,
    LEAF_DARK,
    MID,
    RED,
    SAND,
    SKINS,
    SOFT,
    WHITE,
)
from . import clothes, face, hair, headwear, long_hair, workwear
from .sitter import LEAF_GROUND, MIST_GROUND, ROSE_GROUND, SAND_GROUND, SKY_GROUND, Sitter, portrait

portrait(
    13,
    Sitter(
        skin=7,
        hair=long_hair.box_braids("#1f1714", LAMP),
        clothes=clothes.scoop(CORAL, SKINS[7][0], 114),
        ground=SKY_GROUND,
        jaw="heart",
        brow="arched",
        brow_color="#1f1714",
        nose="broad",
        smile="open",
        lashes=True,
        slim=True,
    ),
)
portrait(
    14,
    Sitter(
        skin=4,
        hair=hair.young_curls("#2b1d16"),
        clothes=clothes.hoodie(LEAF),
        ground=SAND_GROUND,
        jaw="long",
        brow="strong",
        brow_color="#2b1d16",
        smile="open",
        nose="soft",
    ),
)
portrait(
    15,
    Sitter(
        skin=1,
        hair=long_hair.red_curls("#b5532a", "#d27b45"),
        clothes=clothes.jacket(LEAF_DARK, SAND, 118),
        ground=MIST_GROUND,
        jaw="oval",
        brow="soft",
        brow_color="#96441f",
        lashes=True,
        freckles=True,
        slim=True,
    ),
)
portrait(
    16,
    Sitter(
        skin=7,
        hair=hair.shaven(),
        clothes=clothes.shirt(SOFT, WHITE),
        ground=ROSE_GROUND,
        jaw="square",
        brow="strong",
        brow_color="#4b4746",
        beard=face.beard("short", "#9b9b99", 7),
        nose="broad",
        age=1,
        glasses="square",
    ),
)
portrait(
    17,
    Sitter(
        skin=5,
        hair=long_hair.side_braid("#221a18"),
        clothes=workwear.shawl(CORAL, LAMP, MID),
        ground=SKY_GROUND,
        jaw="oval",
        brow="arched",
        brow_color="#221a18",
        smile="lips",
        lashes=True,
        age=1,
        slim=True,
        extras=(face.earrings("stud", LAMP),),
    ),
)
portrait(
    18,
    Sitter(
        skin=2,
        hair=hair.short("swept", RED),
        clothes=workwear.work_vest(BRAND, workwear.SAFETY, "#ffe08a"),
        ground=LEAF_GROUND,
        jaw="square",
        brow="strong",
        brow_color="#7e3b1e",
        beard=face.beard("full", RED, 2),
    ),
)
portrait(
    19,
    Sitter(
        skin=5,
        hair=long_hair.tied_back("#2a1c16"),
        clothes=workwear.uniform("#1d4a63", DEEP, 122),
        ground=SAND_GROUND,
        jaw="oval",
        brow="soft",
        brow_color="#2a1c16",
        smile="closed",
        lashes=True,
        slim=True,
    ),
)
portrait(
    20,
    Sitter(
        skin=3,
        hair=hair.short("crew", "#a9adad", 0.4),
        clothes=workwear.uniform(WHITE, DEEP, 134, LAMP, BRAND),
        ground=MIST_GROUND,
        jaw="square",
        brow="strong",
        brow_color="#777b7b",
        smile="closed",
        age=2,
    ),
)
portrait(
    21,
    Sitter(
        skin=2,
        hair=long_hair.ponytail(CHESTNUT),
        clothes=workwear.white_coat(MID),
        ground=LEAF_GROUND,
        jaw="oval",
        brow="soft",
        brow_color="#5f3420",
        lashes=True,
        slim=True,
    ),
)
portrait(
    22,
    Sitter(
        skin=5,
        hair=hair.short("wavy", "#5c5a59", 0.4),
        clothes=clothes.suit("#dcc397", MID),
        ground=SKY_GROUND,
        jaw="oval",
        brow="strong",
        brow_color="#4a4747",
        nose="long",
        smile="closed",
        age=2,
        extras=(face.mustache("#5c5a59"),),
    ),
)
portrait(
    23,
    Sitter(
        skin=7,
        hair=hair.round_afro("#efede8", 0.9),
        clothes=clothes.cardigan(MID, "#f6ead6"),
        ground=MIST_GROUND,
        jaw="round",
        brow="soft",
        brow_color="#d9d5cd",
        nose="broad",
        smile="open",
        lashes=True,
        age=2,
        slim=True,
        extras=(headwear.beads("#fbf6ec", y=-6),),
    ),
)
portrait(
    24,
    Sitter(
        skin=2,
        hair=hair.fade("#2f9a97", "#4c6a68"),
        clothes=clothes.tee(DEEP, LAMP),
        ground=ROSE_GROUND,
        jaw="heart",
        brow="straight",
        brow_color="#3d4f4e",
        nose="small",
        smile="closed",
        glasses="round",
        slim=True,
        extras=(face.earrings("stud", LAMP),),
    ),
)
