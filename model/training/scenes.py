"""Which of ImageNet's thousand classes stand for which scene word. Class numbers as in torchvision's and Keras' lists."""

import torch

from .labels import SCENES


def _numbers(*spans):
    return [n for span in spans for n in (range(span[0], span[1] + 1) if isinstance(span, tuple) else [span])]


CLASSES_OF = {
    "fish": _numbers((0, 6), (107, 110), (389, 397), 973),
    "bird": _numbers((7, 24), (80, 100), (127, 146)),
    "animal": _numbers((25, 68), (101, 106), (118, 126), (147, 299), (330, 388)),
    "insect": _numbers((69, 79), (300, 326)),
    "building": _numbers(425, 437, 442, 449, 483, 497, 500, 525, 538, 562, 660, 663, 668, 682, 698, 718, 743, 821, 832, 839, 873, 888, 900),
    "vehicle": _numbers(403, 404, 407, 436, 444, 466, 468, 472, 510, 511, 554, 555, 569, 573, 575, 576, 609, 625, 627, 628, 656, 661, 665, 670, 671,
                        705, 717, 751, 779, 812, 814, 817, 820, 829, 864, 867, 871, 874, 895, 914),
    "food": _numbers((924, 969)),
    "flower": _numbers(984, 985, 986),
    "mountain": _numbers(970, 980),
    "landscape": _numbers(912, 972, 979),
    "water": _numbers((974, 978)),
    "plant": _numbers(738, 883, 944, (988, 998)),
    "people": _numbers(541, 776, 819, (981, 983)),
}


def groups() -> torch.Tensor:
    """[1000, scenes] of 0 and 1; every thing that is nothing else is an object"""
    table = torch.zeros(1000, len(SCENES))
    for word, numbers in CLASSES_OF.items():
        table[numbers, SCENES.index(word)] = 1
    free = (table.sum(1) == 0) & (torch.arange(1000) >= 398) & (torch.arange(1000) <= 923)
    table[free, SCENES.index("object")] = 1
    return table
