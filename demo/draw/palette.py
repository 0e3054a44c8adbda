"""The colors of every picture: four waters, two sands, coral, lamp, leaves and skins."""

DEEP = "#0a3742"
BRAND = "#0f5060"
MID = "#2d7a86"
SOFT = "#7db2b4"
MIST = "#c6dedc"
PALE = "#e3efed"
SKY = "#dcebe9"
WHITE = "#ffffff"

SAND = "#f4e8d2"
SAND_DARK = "#e3cfa9"
SUN = "#f8ddb0"
LAMP = "#f3b843"
LAMP_DARK = "#d99a2b"
CORAL = "#d9593a"
CORAL_DARK = "#b5432a"

LEAF = "#4c8d70"
LEAF_DARK = "#2f6b57"
LEAF_LIGHT = "#86b796"
MEADOW = "#b9d3c2"

ROAD = "#47636b"
ROAD_DARK = "#385259"
EARTH = "#7a5a41"
EARTH_DARK = "#5c4330"
BRICK = "#b9694e"
STONE = "#9fb3b3"
NIGHT = "#0d3b48"

# What lies on the side away from the light is covered with a little of this.
SHADE = "#062730"

INK = "#1d2a2e"
BLACK = "#24211f"
BROWN = "#4b2f20"
CHESTNUT = "#7c452a"
RED = "#a9522c"
BLOND = "#d3a056"
GRAY = "#b9bfc0"
SILVER = "#e4e7e6"

# From light to dark; each with the tone of its own shadow.
SKINS = {
    1: ("#f3d3b8", "#d7a888"),
    2: ("#eec2a0", "#cf9873"),
    3: ("#dba67d", "#b67e57"),
    4: ("#c98f65", "#a16a45"),
    5: ("#a8714c", "#834f31"),
    6: ("#8a5638", "#693d25"),
    7: ("#6a412b", "#4d2c1b"),
    8: ("#4f3022", "#362016"),
}
