"""The measures of a printed motif: brocade."""


def woven(across: int, rows: int) -> list[list[int]]:
    """Return rows of threads: lozenges inside lozenges between two toothed borders.

    0 is the warp, 1 the border, 2 a lozenge, 3 its heart.
    """
    middle, half = across // 2, across // 2 - 2
    start = rows // 2 - (half + 1) // 2  # so that a whole lozenge stands in the middle
    cloth = [[0] * across for _ in range(rows)]
    for y, row in enumerate(cloth):
        row[0] = 1
        if (y - start) % 4 < 2:
            row[across - 1] = 1
        if (y - start) % 2:
            row[1] = 1
        away = abs((y - start) % (2 * half) - half)  # 0 in the middle of a lozenge
        for x in range(2, across - 2):
            ring = abs(x - middle) + away
            if ring > half:
                row[x] = 1 if (ring - half) % 4 in (2, 3) and abs(x - middle) > 1 else 0
            elif ring <= 1:
                row[x] = 3
            elif ring in (half, half - 1) or (half - ring) % 4 == 0:
                row[x] = 2
            elif (half - ring) % 4 == 2:
                row[x] = 1
    return cloth
