"""The words Loupe learns. Of an answer: nouns and moods of the scene, as `src/domain/critique/loupe-words.ts` has them. All other words of
a critique are names of kinds; the sentences are the page's. And short tips, for the lesson that a follow-up asks for.

Placeholders of the tips: {n} the scene's noun, {a} adverb of the severity, {w} place, {side} a side.
Only printable ASCII without quotes, backslashes and brackets.
"""

# scene word -> (as the answer names it, noun for sentences)
SCENE_WORDS = {
    "landscape": ("a landscape", "land"), "mountain": ("a mountain", "mountain"), "water": ("water", "water"), "sky": ("the sky", "sky"),
    "forest": ("a forest", "wood"), "flower": ("a flower", "flower"), "plant": ("a plant", "plant"), "animal": ("an animal", "animal"),
    "bird": ("a bird", "bird"), "insect": ("an insect", "insect"), "fish": ("a fish", "fish"), "portrait": ("a person", "person"),
    "people": ("people", "group"), "building": ("a building", "building"), "city": ("a city", "city"), "object": ("an object", "object"),
    "food": ("food", "food"), "vehicle": ("a vehicle", "vehicle"), "pattern": ("a pattern", "pattern"),
}
UNSURE = ("a picture", "subject")
# in the order in which at most two are told
MOODS = {
    "black_and_white": "in black and white", "night": "at night", "low_key": "out of the dark", "high_key": "on white",
    "shallow_focus": "before a soft background", "green_foliage": "among green leaves", "lamps": "by lamplight",
}

ADVERBS = {2: ["clearly", "noticeably", "visibly"], 3: ["badly", "heavily", "severely"]}

# kind -> (what is there, what to do, the same as a priority)
FINDINGS = {
    "underexposed": (
        ["the frame is {a} too dark and the middle tones sink", "{a} underexposed, so the shadows close around the {n}", "the {n} got {a} too little light"],
        ["Open the exposure until the middle tones breathe.", "Give it a slower shutter or a wider aperture.", "Lift the exposure and guard the lights."],
        ["bring light back into the dark frame", "expose brighter"]),
    "overexposed": (
        ["the frame is {a} too bright and pale tones run out", "{a} overexposed, so the light parts lose their shape", "the {n} got {a} too much light"],
        ["Lower the exposure and watch the highlights.", "Use a faster shutter or a smaller aperture.", "Hold the exposure back until the lights keep their shape."],
        ["save the light tones with less exposure", "expose darker"]),
    "warm_cast": (
        ["an orange cast lies {a} over the {n}", "whites lean {a} towards orange"],
        ["Cool the white balance until greys are grey.", "Set the white balance on something neutral."], ["cool the white balance"]),
    "cool_cast": (
        ["a blue cast lies {a} over the {n}", "whites lean {a} towards blue"],
        ["Warm the white balance until greys are grey.", "Choose the white balance for shade or cloud."], ["warm the white balance"]),
    "green_cast": (
        ["a green cast lies {a} over the {n}", "whites lean {a} towards green"],
        ["Move the tint towards magenta.", "Add magenta until greys are grey."], ["take the green out of the whites"]),
    "magenta_cast": (
        ["a magenta cast lies {a} over the {n}", "whites lean {a} towards pink"],
        ["Move the tint towards green.", "Take magenta out until greys are grey."], ["take the magenta out of the whites"]),
    "out_of_focus": (
        ["the {n} is {a} out of focus", "edges are {a} soft all over the {n}", "focus missed the {n} {a}"],
        ["Focus on the nearest edge of the {n} and check it at full size.", "Use one focus point and a smaller aperture.", "Focus again, then hold the distance."],
        ["get the {n} in focus", "make the edges crisp"]),
    "motion_blur": (
        ["the camera moved, and lines are {a} smeared one way", "the {n} is {a} blurred by movement"],
        ["Use a faster shutter, or a support.", "Brace the camera and raise the sensitivity."], ["hold the camera still", "use a faster shutter"]),
    "noise": (
        ["grain sits {a} in the smooth areas", "noise makes the {n} {a} rough"],
        ["Use a lower sensitivity and more light.", "Calm the noise gently and keep the edges.", "Expose longer at a lower sensitivity."],
        ["calm the noise", "use a lower sensitivity"]),
    "low_contrast": (
        ["tones are {a} flat, with no true black or white", "a grey veil lies {a} over the {n}"],
        ["Set a true black and a clean white.", "Add contrast with a gentle curve."], ["give the tones their full range"]),
    "harsh_contrast": (
        ["contrast is {a} hard and shadows turn to blocks", "tones jump {a} from black to white"],
        ["Open the shadows and soften the curve.", "Lower the contrast and keep texture in the darks."], ["soften the contrast"]),
    "oversaturated": (
        ["colours shout, {a} oversaturated", "the colour of the {n} is {a} overdone"],
        ["Take the saturation down until it looks natural.", "Calm the strongest colour first."], ["calm the colours"]),
    "undersaturated": (
        ["colours are {a} drained", "the {n} is {a} pale in colour"],
        ["Bring some colour back, or choose black and white on purpose.", "Raise the vibrance a little."], ["decide for colour or against it"]),
    "clipped_highlights": (
        ["white is {a} burnt out{w}", "no detail is left in the lights{w}"],
        ["Expose for the brightest part{w}.", "Keep detail in the lights{w}."], ["protect the lights{w}"]),
    "blocked_shadows": (
        ["black {a} swallows detail{w}", "the darks are {a} empty{w}"],
        ["Open the shadows{w}.", "Add light, or accept the dark{w} as pure shape."], ["open the darks{w}"]),
}

# advisor -> the dimensions that it is stricter in where they are low, and kinder in where they are high
DWELLS_ON = {
    "ansel": ["lighting", "focus_sharpness"], "watkins": ["depth_perspective", "composition"], "weston": ["focus_sharpness", "composition"],
    "cunningham": ["focus_sharpness", "lighting"], "gilpin": ["emotional_impact", "lighting"], "okeeffe": ["composition", "emotional_impact"],
    "mondrian": ["visual_balance", "composition"], "vangogh": ["emotional_impact", "lighting"], "gehry": ["depth_perspective", "visual_balance"],
}

# advisor -> dimension -> what to do where the score is not high, and where it is
ADVICE = {
    "ansel": {
        "composition": ("Decide before the shutter what the print must show.", "Keep this frame and wait for the clouds to answer it."),
        "lighting": ("Place the {n} on the zone where you want it.", "Expose for these shadows and print for the lights."),
        "focus_sharpness": ("Use a tripod and a small aperture.", "Print it large and look at the far edges."),
        "depth_perspective": ("Find a near stone or branch to begin the distance.", "Let the far planes stay pale and the near ones dark."),
        "visual_balance": ("Burn in the {side} edge a little.", "Print the corners a shade darker and leave the rest."),
        "emotional_impact": ("Ask what you felt there, then print for that.", "Trust the scene and do not add to it.")},
    "watkins": {
        "composition": ("Climb higher, or walk until one form leads.", "Keep this standpoint and come back with better air."),
        "lighting": ("Come early, when the land has its own shadows.", "Stay with this hour for the whole series."),
        "focus_sharpness": ("Set the camera on firm ground and stop down.", "Make the plate as large as you can carry."),
        "depth_perspective": ("Put something of known size before the {n}.", "Let the distance do the work, as it does here."),
        "visual_balance": ("Turn a little away from the {side}.", "Leave the weight of the {n} as it is."),
        "emotional_impact": ("Show how small we are beside it.", "Let the place speak and stay out of its way.")},
    "weston": {
        "composition": ("Take everything away that is not the form.", "Leave it so and look at the edges once more."),
        "lighting": ("Use one light, so that the {n} turns.", "This light is enough, use it for the curve."),
        "focus_sharpness": ("Stop down until the surface of the {n} can be touched.", "Keep this exactness for every surface."),
        "depth_perspective": ("Let one edge of the {n} come towards us.", "Depth comes from the form here, keep to it."),
        "visual_balance": ("Move until the {side} is lighter.", "The weight is right, do not correct it."),
        "emotional_impact": ("Forget the mood and look at the thing.", "Say it again with less.")},
    "cunningham": {
        "composition": ("Turn the {n} until its shape speaks.", "Keep this shape and try it closer."),
        "lighting": ("Let soft light slide along the surface.", "Follow this light to the next surface."),
        "focus_sharpness": ("Choose the one edge that must be sharp.", "Keep the sharp part where it is and go on playing."),
        "depth_perspective": ("Let the background go further away.", "Let the parts overlap, as they do here."),
        "visual_balance": ("Give the {side} less, and see.", "A little less symmetry would be welcome."),
        "emotional_impact": ("Stay with it until it amuses you.", "Make ten more, and be as curious.")},
    "gilpin": {
        "composition": ("Give the {n} more sky to stand under.", "Keep this calm and let the edges be plain."),
        "lighting": ("Wait until the sun is low.", "Come back in this light in another season."),
        "focus_sharpness": ("Steady the camera and breathe out.", "Print it on a soft paper and lose nothing."),
        "depth_perspective": ("Let the ground lead us to the {n}.", "The distance is kind here, keep it."),
        "visual_balance": ("Leave the {side} a little emptier.", "Let this rest as it is."),
        "emotional_impact": ("Spend time with the {n} before the next picture.", "Show it to those who live there.")},
    "okeeffe": {
        "composition": ("Fill the frame with the {n} and cut the rest.", "Go one step nearer still."),
        "lighting": ("Find the light in which the edge glows.", "Keep the edge this clear."),
        "focus_sharpness": ("Make the curve of the {n} clean.", "Let only the great lines be sharp."),
        "depth_perspective": ("Flatten it, or open it wide, not between.", "Let the hollow parts stay deep."),
        "visual_balance": ("Let the {side} open into nothing.", "Let one large shape carry it."),
        "emotional_impact": ("Choose one colour and mean it.", "Paint it larger than it is.")},
    "mondrian": {
        "composition": ("Straighten it to uprights and levels.", "Take one line away and test it again."),
        "lighting": ("Let one plane be clearly lighter.", "Keep the planes as even as this."),
        "focus_sharpness": ("Make every edge a true edge.", "Keep the edges as exact as this."),
        "depth_perspective": ("Bring all of it to one plane, or to three.", "Let the planes stand one behind another."),
        "visual_balance": ("Answer the {side} with one small accent.", "Disturb the rest with one small accent."),
        "emotional_impact": ("Reduce the colours to the few that matter.", "Let the relation of colours be the feeling.")},
    "vangogh": {
        "composition": ("Let the lines run as the wind runs.", "Paint it again tomorrow from the same place."),
        "lighting": ("Set a warm light against a cool shadow.", "Go out in this light as often as you can."),
        "focus_sharpness": ("Draw the {n} firmly where it matters.", "Keep the strokes of it as lively."),
        "depth_perspective": ("Let a path take us to the {n}.", "Let the far part burn as bright as the near."),
        "visual_balance": ("Let the {side} have less, the {n} needs you.", "Let it lean a little, it lives."),
        "emotional_impact": ("Put beside it the colour it longs for.", "Work on, this is felt.")},
    "gehry": {
        "composition": ("Walk round the {n} and find its odd side.", "Now bend one line of it."),
        "lighting": ("Let light slide over a curve of it.", "Use this light to show how it is made."),
        "focus_sharpness": ("Show the joint where two parts meet.", "Go closer and show how it is built."),
        "depth_perspective": ("Step back until the {n} stands in its street.", "Let us look through it once more."),
        "visual_balance": ("Push the {side} until it almost falls.", "Tilt one part and keep the rest."),
        "emotional_impact": ("Make it less polite.", "Keep the joke and the courage.")},
}
