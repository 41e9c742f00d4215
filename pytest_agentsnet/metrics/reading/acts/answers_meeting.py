"""How two answers meet that are told by whose they are: "your 0 against my 1", "your No goes wonderfully with my Yes"."""

from typing import Final

from pytest_agentsnet.metrics.reading.words.cues import cue

_OWN = r"(?:my|mine|your|yours)"
_AN_ANSWER = r"(?:[ ](?:\w+[ ])?(?:\d|zero|one|two|three|yes|no|vote|answer|choice|value|bit|group(?:[ ]\d)?))"
_WELL = r"(?:just[ ]|very[ ]|really[ ]|so[ ])?(?:wonderfully|splendidly|nicely|beautifully|perfectly|fine|well|smoothly|famously|marvell?ously|superbly|excellently|admirably|great|swimmingly|neatly)"

OPPOSED: Final = cue(
    "against versus vs match war hanging stranded",
    rf"\b{_OWN}{_AN_ANSWER}?,?[ ](?:(?:is[ ])?(?:up[ ]|stands?[ ]|set[ ])?against|versus|vs|is[ ](?:no[ ]match[ ]for|at[ ]war[ ]with))[ ]{_OWN}\b|\bleav(?:es|ing)[ ]{_OWN}{_AN_ANSWER}?[ ](?:hanging|stranded)\b",
)
"""That they do not go together."""

BESIDE_WELL: Final = cue(
    "wonderfully splendidly nicely beautifully perfectly fine well smoothly famously marvellously marvelously superbly excellently admirably great swimmingly neatly wonderful perfect lovely splendid super excellent hooray hurray nice yay brilliant fantastic marvellous marvelous",
    rf"\b{_OWN}{_AN_ANSWER}?[ ](?:go|goes|sits?|pairs?|blends?|sounds?|works?|fits?|gets?[ ](?:along|on))[ ](?:together[ ])?{_WELL}[ ](?:together[ ])?(?:with|beside|next[ ]to|alongside|to)[ ]{_OWN}\b"
    r"|^(?:wonderful|great|perfect|lovely|splendid|super|excellent|hooray|hurray|nice|yay|brilliant|fantastic|marvell?ous) ?: (?:i|me|qx[a-z]{3}) ?[+&] ?(?:you|qx[a-z]{3})\W*$"
    rf"|\b{_OWN}{_AN_ANSWER}?,?[ ](?:and|&)[ ]{_OWN}{_AN_ANSWER}?[ ](?:go|sit|blend|work|fit|get[ ](?:along|on))[ ](?:together[ ])?{_WELL}\b",
)
"""That they do, and that it is welcome."""
