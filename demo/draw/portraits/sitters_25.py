"""Portraits 25 to 36."""

from ..palette import (
    BLACK,
    BLOND,
    BRAND,
    CORAL,
    DEEP,
    LAMP,
    LEAF_DARK,
    MID,
    SAND,
    SKINS,
    SOFT,
    WHITE,
)
from . import clothes, face, hair, headwear, long_hair, workwear
from .sitter import LEAF_GROUND, MIST_GROUND, ROSE_GROUND, SAND_GROUND, SKY_GROUND, Sitter, portrait

portrait(
    25,
    Sitter(
        skin=6,
        hair=long_hair.locs("#231a17"),
        clothes=clothes.open_shirt(CORAL, SAND),
        ground=SKY_GROUND,
        jaw="oval",
        brow="strong",
        brow_color="#231a17",
        beard=face.beard("short", "#231a17", 6),
        nose="broad",
    ),
)
portrait(
    26,
    Sitter(
        skin=2,
        hair=long_hair.bangs("#1d1b1e"),
        clothes=clothes.jacket(LAMP, WHITE, 116),
        ground=SAND_GROUND,
        jaw="heart",
        brow="soft",
        brow_color="#1d1b1e",
        nose="small",
        smile="lips",
        lashes=True,
        slim=True,
    ),
)
portrait(
    27,
    Sitter(
        skin=3,
        hair=hair.short("slick", BLACK),
        clothes=clothes.suit(DEEP, "", WHITE),
        ground=MIST_GROUND,
        jaw="square",
        brow="strong",
        brow_color=BLACK,
        nose="long",
        smile="closed",
        stubble=face.stubble(BLACK),
    ),
)
portrait(
    28,
    Sitter(
        skin=5,
        hair=long_hair.two_braids("#94979a", 0.35),
        clothes=clothes.sweater(CORAL, 120),
        ground=SAND_GROUND,
        jaw="round",
        brow="soft",
        brow_color="#5f6162",
        nose="broad",
        smile="closed",
        lashes=True,
        age=2,
        slim=True,
        extras=(headwear.beads("#2f7fa0", WHITE),),
    ),
)
portrait(
    29,
    Sitter(
        skin=4,
        hair=hair.short("upswept", "#1d1b1e"),
        clothes=clothes.striped_sweater(WHITE, BRAND),
        ground=SAND_GROUND,
        jaw="oval",
        brow="straight",
        brow_color="#1d1b1e",
        nose="small",
        smile="open",
    ),
)
portrait(
    30,
    Sitter(
        skin=7,
        hair=headwear.headwrap(CORAL, LAMP),
        clothes=clothes.scoop(BRAND, SKINS[7][0], 120),
        ground=MIST_GROUND,
        jaw="oval",
        brow="arched",
        brow_color="#1f1714",
        nose="broad",
        smile="lips",
        lashes=True,
        slim=True,
        extras=(face.earrings("large", LAMP),),
    ),
)
portrait(
    31,
    Sitter(
        skin=6,
        hair=headwear.kufi("#fbf8f1", SAND),
        clothes=workwear.long_shirt(LEAF_DARK, LAMP),
        ground=ROSE_GROUND,
        jaw="long",
        brow="strong",
        brow_color="#d8d6d1",
        beard=face.beard("short", "#efede8", 6),
        nose="soft",
        age=2,
    ),
)
portrait(
    32,
    Sitter(
        skin=1,
        hair=long_hair.bob("#cbb48a", fringe=False, shine=0.5),
        clothes=clothes.sweater(DEEP, 120),
        ground=SKY_GROUND,
        jaw="oval",
        brow="soft",
        brow_color="#9c8763",
        smile="open",
        lashes=True,
        age=1,
        glasses="square",
        frame=CORAL,
        slim=True,
        extras=(workwear.neck_scarf(MID, SAND),),
    ),
)
portrait(
    33,
    Sitter(
        skin=2,
        hair=headwear.harbor_cap(DEEP, BLOND),
        clothes=workwear.pea_coat(DEEP, SAND),
        ground=SAND_GROUND,
        jaw="square",
        brow="strong",
        brow_color="#a87834",
        beard=face.beard("full", BLOND, 2),
    ),
)
portrait(
    34,
    Sitter(
        skin=6,
        hair=hair.tight_curls("#1f1714"),
        clothes=clothes.denim("#54809c", WHITE),
        ground=LEAF_GROUND,
        jaw="heart",
        brow="arched",
        brow_color="#1f1714",
        nose="soft",
        smile="open",
        lashes=True,
        slim=True,
        extras=(face.earrings("hoop", LAMP),),
    ),
)
portrait(
    35,
    Sitter(
        skin=1,
        hair=headwear.kippah(BRAND, hair.short("receding", "#5d4634")),
        clothes=clothes.suit("#7a5a41", "", SOFT),
        ground=SKY_GROUND,
        jaw="long",
        brow="strong",
        brow_color="#5d4634",
        beard=face.beard("full", "#85705f", 1),
        nose="long",
        age=1,
        glasses="round",
    ),
)
portrait(
    36,
    Sitter(
        skin=1,
        hair=long_hair.low_bun("#6b4630"),
        clothes=clothes.jacket("#8fae98", WHITE, 118),
        ground=ROSE_GROUND,
        jaw="oval",
        brow="soft",
        brow_color="#54361f",
        smile="open",
        lashes=True,
        slim=True,
        extras=(headwear.hearing_aid(BRAND),),
    ),
)
