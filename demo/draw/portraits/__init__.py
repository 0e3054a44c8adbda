"""The portraits of the demo city: busts that stand in for photographs.

Each is 320 by 360 units; the middle of the face is at (160, 164) and the chin near 246.
"""
