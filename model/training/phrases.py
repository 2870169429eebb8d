"""The words Loupe learns: what is there, what to do about a finding, and nine voices.

Every sentence is bound to a fact of the picture: a finding with its severity and place, the kind of light, an arrangement, a band of a
score. Which of several ways to say it is settled by the advisor, never by chance, so that nine voices differ and greedy decoding
does not fall back to one of them. Placeholders: {n} the scene's noun, {a} adverb of the severity, {w} place, {side} heavier side.
Only printable ASCII without quotes, backslashes and brackets: the answer's grammar allows no other.
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
    "shallow_focus": "before a soft background", "green_foliage": "among green leaves",
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

DIMENSION_OF = {
    **dict.fromkeys(["underexposed", "overexposed", "warm_cast", "cool_cast", "green_cast", "magenta_cast", "low_contrast",
                     "harsh_contrast", "clipped_highlights", "blocked_shadows"], "lighting"),
    **dict.fromkeys(["out_of_focus", "motion_blur", "noise"], "focus_sharpness"),
    "oversaturated": "emotional_impact", "undersaturated": "emotional_impact",
}

# what is there, by arrangement; in the order of what is told first
ARRANGEMENTS = {
    "clutter": ["other things crowd the {n}", "the {n} competes with what is around it", "much around the {n} asks for the eye"],
    "layers": ["near and far lie in clear layers", "the layers follow one another", "one layer leads to the next"],
    "centre": ["the {n} sits in the middle", "the {n} holds the centre", "the {n} stands right in the centre"],
}
DETAIL_AT = {
    "even": ["detail is spread over the whole frame", "no part of the frame is emptier than another", "detail lies everywhere"],
    "left": ["most detail lies to the left", "the left side holds the detail", "the eye is drawn to the left"],
    "right": ["most detail lies to the right", "the right side holds the detail", "the eye is drawn to the right"],
    "top": ["most detail lies in the upper part", "the upper part holds the detail", "the eye is drawn upwards"],
    "bottom": ["most detail lies in the lower part", "the lower part holds the detail", "the eye is drawn to the ground"],
}
HOLDS = {"composition": ["but it does not hold together", "and it reads well enough", "and it holds"]}
LAMPS = ["lamps or a flash light the {n}", "the {n} is lit by hand, not by the sky", "a lamp or a flash made this light"]
KEYS = {
    "dark": ["the {n} lies in a dark key", "darkness rules the frame", "most of the frame is dark"],
    "middle": ["the {n} lies in the middle tones", "middle tones rule the frame", "most of the frame is neither dark nor light"],
    "bright": ["the {n} lies in a bright key", "light tones rule the frame", "most of the frame is light"],
}
RANGES = [["and the tones stay close together", "with little between dark and light", "with a short scale of tones"],
          ["and the tones run from dark to light", "with a fair scale from dark to light", "with a good scale of tones"],
          ["and the tones reach from black to white", "with the whole scale from black to white", "with a long scale of tones"]]
DETAIL = [["little fine detail survives", "the fine parts are lost", "surfaces are hardly told"],
          ["detail is fair", "the fine parts are there, no more", "surfaces are told well enough"],
          ["detail is crisp", "the fine parts are clear", "surfaces are told exactly"]]
SOFT = "the soft background sets the {n} free"
DEPTH = {"layers": "near and far separate well", "shallow_focus": "sharp before soft gives the {n} its place"}
DEPTH_PLAIN = [["the space stays flat", "near and far look alike", "there is little depth around the {n}"],
               ["the space is only suggested", "there is some depth around the {n}", "the depth is quiet"],
               ["busy and quiet parts make real depth", "the space opens behind the {n}", "there is real depth around the {n}"]]
BALANCE = [["the {side} is too heavy", "the frame tips to the {side}", "the weight falls to the {side}"],
           ["the {side} weighs a little more", "the frame leans slightly to the {side}", "a little more weight lies at the {side}"],
           ["the weights hold each other", "the frame rests", "nothing tips to any side"]]
COLOURLESS = ["tone without colour", "black and white", "a scale of greys"]
COLOURS = [["muted colour", "quiet colour", "little colour"], ["natural colour", "plain colour", "moderate colour"],
           ["vivid colour", "strong colour", "rich colour"]]
IMPACT = [["leaves the {n} at a distance", "does not bring the {n} near", "says little about the {n}"],
          ["keeps the feeling quiet", "gives a calm picture of the {n}", "says enough about the {n}"],
          ["gives the {n} presence", "makes the {n} felt", "brings the {n} near"]]

# advisor -> the two dimensions that the voice dwells on -> what it adds where the score is low, and where it is high
VOICES = {
    "ansel": {"lighting": ("The scale of tones is not yet a print.", "A scale of tones worth a print."),
              "focus_sharpness": ("A large plate would forgive nothing here.", "It would stand a large print.")},
    "watkins": {"depth_perspective": ("The scale of the place does not come across.", "The scale of the place is felt."),
                "composition": ("A better standpoint was a few steps away.", "The standpoint was well found.")},
    "weston": {"focus_sharpness": ("The thing itself is not yet seen.", "The thing itself, plainly seen."),
               "composition": ("The form is lost in what surrounds it.", "Form is everything here.")},
    "cunningham": {"focus_sharpness": ("Look longer, the small things are missing.", "The small things were seen."),
                   "lighting": ("The light tells too little of the surface.", "Light and surface talk to each other.")},
    "gilpin": {"emotional_impact": ("The quiet of the place is not felt yet.", "One feels the quiet of it."),
               "lighting": ("Wait for a kinder hour.", "The hour was well chosen.")},
    "okeeffe": {"composition": ("Come nearer until nothing else is left.", "Near enough to be strange, and good."),
                "emotional_impact": ("The colour does not yet say it.", "The colour says it.")},
    "mondrian": {"visual_balance": ("The planes do not rest yet.", "The planes rest against each other."),
                 "composition": ("The order is hidden by accidents.", "The order is plain to see.")},
    "vangogh": {"emotional_impact": ("My friend, where is your heart in it?", "My friend, one feels your heart in it."),
                "lighting": ("The light does not sing yet.", "The light sings.")},
    "gehry": {"depth_perspective": ("The space does not invite me in.", "I could walk into this space."),
              "visual_balance": ("It stands, but it does not dance.", "It leans and still it stands.")},
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
STRENGTHS = {
    "composition": ["the placing of the {n}", "a clear arrangement"], "lighting": ["the light on the {n}", "well kept tones"],
    "focus_sharpness": ["crisp detail", "clean edges"], "depth_perspective": ["the sense of depth", "separated planes"],
    "visual_balance": ["the steady balance", "weights in order"], "emotional_impact": ["the mood", "a clear feeling"],
}
NEXT = {
    "composition": "give the {n} a clearer place", "lighting": "find more telling light", "focus_sharpness": "get more fine detail",
    "depth_perspective": "build more depth", "visual_balance": "lighten the {side}", "emotional_impact": "show the feeling more plainly",
}
SETTINGS = {
    "underexposed": "Add a stop of light: a slower shutter or a wider aperture.", "overexposed": "Take a stop of light away: a faster shutter or a smaller aperture.",
    "out_of_focus": "Use one focus point and a smaller aperture, and check at full size.", "motion_blur": "Use a faster shutter, or put the camera on a support.",
    "noise": "Use the lowest sensitivity that the light allows.", "warm_cast": "Set the white balance cooler, on something grey.",
    "cool_cast": "Set the white balance warmer, on something grey.", "green_cast": "Set the tint towards magenta, on something grey.",
    "magenta_cast": "Set the tint towards green, on something grey.", "clipped_highlights": "Expose for the lights: take light away until none are burnt out.",
    "blocked_shadows": "Expose for the shadows and hold the lights with a gentle curve.", "low_contrast": "Choose a harder tone curve, with a true black and a true white.",
    "harsh_contrast": "Choose a softer tone curve, and shade or fill the light.", "oversaturated": "Choose a neutral colour profile.",
    "undersaturated": "Choose a standard colour profile, or black and white on purpose.",
}
REFUSALS = ["I judge light, colour, sharpness and framing; names and stories are beyond me.",
            "That I cannot see. I judge light, colour, sharpness and framing only."]
