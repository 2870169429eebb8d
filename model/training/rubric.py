"""Six scores of a photo, 1-10, not rounded: what was seen by eye, less what a defect takes away.

Composition, depth, balance and impact start from the labels; light and sharpness from the kind of light and the damage.
"""

import numpy as np

from .defects import T
from .truth import K, Cache

DIMENSIONS = ["composition", "lighting", "focus_sharpness", "depth_perspective", "visual_balance", "emotional_impact"]
_LIGHT = {"side": 0.9, "back": 0.7, "overcast": 0.1, "front": -0.1, "hard": -0.8, "artificial": 0.0}
_WEIGHTS = {
    "lighting": {"underexposed": 1.1, "overexposed": 1.1, "warm_cast": 0.6, "cool_cast": 0.6, "green_cast": 0.7, "magenta_cast": 0.7,
                 "low_contrast": 0.8, "harsh_contrast": 0.8, "clipped_highlights": 0.5, "blocked_shadows": 0.4},
    "focus_sharpness": {"out_of_focus": 1.3, "motion_blur": 1.3, "noise": 1.2},
    "emotional_impact": {"oversaturated": 0.5, "undersaturated": 0.5, "low_contrast": 0.3},
    "depth_perspective": {"out_of_focus": 0.3, "motion_blur": 0.3, "low_contrast": 0.4},
    "composition": {}, "visual_balance": {"clipped_highlights": 0.2},
}
_EVERYWHERE = 0.24  # points that a level of any defect takes from every dimension


def scores(c: Cache) -> np.ndarray:
    """float32 [n, 6]; zeros for other pictures"""
    out = np.zeros((len(c.truth), 6), np.float32)
    harm = np.maximum(c.levels - 0.3, 0)
    for i in np.where(c.photo >= 0)[0]:
        label = c.labels[c.photo[i]]
        eye = {d: 6.3 + (s - 6) * 1.3 for d, s in label.scores.items()}
        mood = 0.4 * bool(label.intents & {"sunset", "low_key", "night", "silhouette"})
        base = {**eye, "lighting": 6.9 + _LIGHT[label.light] + mood + 3 * (c.truth[i][T["std_l"]] - 0.22),
                "focus_sharpness": 7.3 + 0.5 * ("shallow_focus" in label.intents) + 5 * (min(c.truth[i][T["detail"]], 0.4) - 0.17)}
        for j, d in enumerate(DIMENSIONS):
            loss = sum(w * harm[i, K[k]] for k, w in _WEIGHTS[d].items()) + _EVERYWHERE * harm[i].sum()
            out[i, j] = min(10, max(1, base[d] - loss))
    return out
