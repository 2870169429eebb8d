"""The words Loupe learns: for each finding and dimension several ways to say it, and nine voices.

Every sentence is bound to a fact of the picture: a finding with its severity and place, a band of a score,
or the side where the visual weight lies. Placeholders: {a} adverb of the severity, {w} place, {side}.
Only printable ASCII without quotes, backslashes and brackets: the answer's grammar allows no other.
"""

ADVERBS = {1: ["a little", "slightly", "a touch"], 2: ["clearly", "noticeably", "visibly"], 3: ["strongly", "badly", "heavily"]}

# kind -> (what is there, what to do, as a priority)
FINDINGS = {
    "underexposed": (
        ["the frame is {a} dark and the shadows close up", "{a} underexposed, so the middle tones sink", "too little light reached the picture, it is {a} dark"],
        ["raise the exposure until the middle tones open", "give it a longer shutter time or a wider aperture", "lift the exposure and protect the lights"],
        ["bring back light in the dark frame", "expose brighter"]),
    "overexposed": (
        ["the frame is {a} bright and the lights run out", "{a} overexposed, pale tones lose their shape", "too much light, the tones are {a} washed out"],
        ["lower the exposure and watch the highlights", "use a shorter shutter time or a smaller aperture", "pull the exposure down before adding contrast"],
        ["save the highlights with less exposure", "expose darker"]),
    "warm_cast": (
        ["an orange cast lies over everything, {a} present", "the whites lean {a} to orange"],
        ["cool the white balance until greys are grey", "set the white balance on something neutral"], ["correct the warm cast"]),
    "cool_cast": (
        ["a blue cast lies over everything, {a} present", "the whites lean {a} to blue"],
        ["warm the white balance until greys are grey", "choose a shade or cloudy white balance"], ["correct the cool cast"]),
    "green_cast": (
        ["a green cast lies over everything, {a} present", "the whites lean {a} to green"],
        ["move the tint towards magenta", "add magenta until greys look right"], ["correct the green cast"]),
    "magenta_cast": (
        ["a magenta cast lies over everything, {a} present", "the whites lean {a} to pink"],
        ["move the tint towards green", "take magenta out until greys are neutral"], ["correct the magenta cast"]),
    "out_of_focus": (
        ["the picture is {a} out of focus", "edges are {a} soft all over", "focus missed, detail is {a} soft"],
        ["focus on the nearest edge of the subject and check at full size", "use one focus point and a smaller aperture", "focus again and hold the distance"],
        ["get the focus right", "make the edges crisp"]),
    "motion_blur": (
        ["the camera moved, lines are {a} smeared", "{a} blurred by movement in one direction"],
        ["use a shorter shutter time or a support", "brace the camera and raise the sensitivity"], ["stop the camera shake", "steady the camera"]),
    "noise": (
        ["grain is {a} present in the smooth areas", "noise makes the surfaces {a} rough"],
        ["use a lower sensitivity and more light", "reduce the noise gently and keep the edges", "expose longer at a lower sensitivity"],
        ["calm the noise", "lower the sensitivity"]),
    "tilted": (
        ["the frame leans {a} to one side", "the level is {a} off"],
        ["turn the picture until the horizon is level", "rotate it and crop the corners"], ["level the horizon"]),
    "low_contrast": (
        ["tones are {a} flat, neither black nor white appears", "a grey veil, {a} low contrast"],
        ["set a true black and a clean white point", "add contrast with a gentle curve"], ["give the tones a full range"]),
    "harsh_contrast": (
        ["contrast is {a} hard, shadows turn to blocks", "tones jump {a} from black to white"],
        ["open the shadows and soften the curve", "lower the contrast and keep texture in the darks"], ["soften the contrast"]),
    "oversaturated": (
        ["colours shout, {a} oversaturated", "colour is {a} pushed beyond the subject"],
        ["take the saturation down until skin and sky look natural", "calm the strongest colour first"], ["calm the colours"]),
    "undersaturated": (
        ["colours are {a} drained", "the colour is {a} pale"],
        ["bring back some colour, or choose black and white on purpose", "raise the vibrance a little"], ["decide on colour or no colour"]),
    "clipped_highlights": (
        ["white is burnt out at the {w}", "no detail is left in the lights at the {w}"],
        ["keep detail in the lights at the {w}", "expose for the bright part at the {w}"], ["protect the lights at the {w}"]),
    "blocked_shadows": (
        ["black swallows detail at the {w}", "the darks at the {w} are empty"],
        ["open the shadows at the {w}", "add light to the {w} or accept it as pure shape"], ["open the darks at the {w}"]),
}

DIMENSION_OF = {
    **dict.fromkeys(["underexposed", "overexposed", "warm_cast", "cool_cast", "green_cast", "magenta_cast", "low_contrast",
                     "harsh_contrast", "clipped_highlights", "blocked_shadows"], "lighting"),
    **dict.fromkeys(["out_of_focus", "motion_blur", "noise"], "focus_sharpness"),
    "tilted": "composition", "oversaturated": "emotional_impact", "undersaturated": "emotional_impact",
}

# dimension -> what is there in three bands (low, middle, high), then what to do in the same bands
BANDS = {
    "composition": (
        [["the subject sits without clear intent", "the arrangement feels accidental"], ["the arrangement is readable but plain", "the centre carries most of the detail"],
         ["detail is placed with intent", "the placement leads the eye well"]],
        [["move until one thing leads", "decide on one subject and let it lead"], ["step to one side and leave the middle", "try the subject on a third"],
         ["keep this placement and simplify the edges", "hold this frame and wait for the moment"]]),
    "lighting": (
        [["the light does not serve the subject", "tones are hard to read"], ["the light is even and serviceable", "tones are in order but quiet"],
         ["the light models the subject well", "tones run cleanly from dark to light"]],
        [["return when the light comes from the side", "find the light first, then the subject"], ["wait for lower, softer light", "let one area be clearly brighter"],
         ["keep this light and expose for the lights", "protect these tones in the print"]]),
    "focus_sharpness": (
        [["detail is weak", "little fine detail survives"], ["sharpness is fair", "detail is adequate for a small print"], ["detail is crisp", "edges are clean and sharp"]],
        [["use a support and focus with care", "check the focus at full size"], ["try a smaller aperture", "sharpen a little for output"], ["print it large", "keep this precision"]]),
    "depth_perspective": (
        [["the space stays flat", "near and far look the same"], ["there is some depth", "the space is suggested"],
         ["near and far separate well", "busy and quiet areas give real depth"]],
        [["add something close to the camera", "go lower and include a foreground"], ["let lines run into the distance", "separate the subject from its background"],
         ["keep the layers apart like this", "explore the same depth in another format"]]),
    "visual_balance": (
        [["the weight falls to the {side}", "the {side} is too heavy"], ["a little more weight on the {side}", "the {side} pulls slightly"],
         ["the weights hold each other", "the frame rests in balance"]],
        [["give the other side a counterweight", "crop some of the {side}"], ["shift the frame a little to the {side}", "add a small accent opposite the {side}"],
         ["keep the balance and reduce what is not needed", "leave the quiet areas empty"]]),
    "emotional_impact": (
        [["the mood does not come across", "the picture stays distant"], ["a calm, plain mood", "the feeling is present but held back"],
         ["colour and tone carry a strong mood", "the picture has real presence"]],
        [["ask what you felt and show only that", "remove what does not carry the mood"], ["push the mood with light or colour", "come closer to what moved you"],
         ["make a series with this mood", "trust this feeling and keep it simple"]]),
}

# advisor -> (openers, dimension that the voice dwells on most)
VOICES = {
    "ansel": (["In zone terms, ", "Seen as a print, ", "Along the tonal scale, "], "lighting"),
    "watkins": (["For the scale of the place, ", "On a large plate, ", "Before the land, "], "depth_perspective"),
    "weston": (["As pure form, ", "Looked at plainly, ", "In its surface, "], "focus_sharpness"),
    "cunningham": (["Looking closely, ", "In the small things, ", "With patience, "], "focus_sharpness"),
    "gilpin": (["With respect for the place, ", "In this quiet land, ", "Gently said, "], "emotional_impact"),
    "okeeffe": (["Come nearer: ", "As one large shape, ", "In its curve, "], "composition"),
    "mondrian": (["As a grid, ", "In plain form, ", "Reduced to planes, "], "visual_balance"),
    "vangogh": (["With feeling, ", "My friend, ", "In living colour, "], "emotional_impact"),
    "gehry": (["In space, ", "As a structure, ", "Walk around it: "], "depth_perspective"),
}
STRENGTHS = {
    "composition": ["confident placement", "clear arrangement"], "lighting": ["well kept tones", "good light"], "focus_sharpness": ["crisp detail", "clean edges"],
    "depth_perspective": ["sense of depth", "separated layers"], "visual_balance": ["steady balance", "weights in order"], "emotional_impact": ["strong mood", "a clear feeling"],
}
NEXT = {
    "composition": ["place the subject with more intent"], "lighting": ["look for more telling light"], "focus_sharpness": ["get more fine detail"],
    "depth_perspective": ["build more depth"], "visual_balance": ["balance the {side}"], "emotional_impact": ["show the feeling more plainly"],
}
SETTINGS = {
    "underexposed": "Add a stop of light: a slower shutter or a wider aperture.", "overexposed": "Take a stop of light away: a faster shutter or a smaller aperture.",
    "out_of_focus": "Use one focus point and a smaller aperture, and check at full size.", "motion_blur": "Use a faster shutter time, or put the camera on a support.",
    "noise": "Use the lowest sensitivity that the light allows.", "warm_cast": "Set the white balance cooler, on something grey.",
    "cool_cast": "Set the white balance warmer, on something grey.", "green_cast": "Set the tint towards magenta, on something grey.",
    "magenta_cast": "Set the tint towards green, on something grey.", "clipped_highlights": "Expose for the lights: take light away until none are burnt out.",
    "blocked_shadows": "Expose for the shadows and hold the lights with a gentle curve.", "low_contrast": "Choose a harder tone curve, with a true black and a true white.",
    "harsh_contrast": "Choose a softer tone curve, and shade or fill the light.", "oversaturated": "Choose a neutral colour profile.",
    "undersaturated": "Choose a standard colour profile, or black and white on purpose.", "tilted": "Switch the level or the grid on in the finder.",
}
REFUSALS = ["I judge light, colour, sharpness and framing; names and stories are beyond me.",
            "That I cannot see. I judge light, colour, sharpness and framing only."]
