"""Names that no list has, known as a person's by what is said of it: ``Zoltan takes Group 1``, ``Mr. Smith``, ``I vote for Zoltan``."""

from pytest_agentsnet.metrics.reading.strangers.first_names import NAMES_THAT_ARE_WORDS
from pytest_agentsnet.metrics.reading.words.late import late

_NAME = r"[A-Z][a-z]{2,19}(?![\w-])"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Mister)\.? "
_ADVERB = r"(?:also |still |now |already |just |currently |both |apparently |probably |definitely |then )*"
# Only a person does this.
_DOES = (
    r"(?:takes?|took|chooses?|chose|picks?|picked|says?|said|wants?|votes?|voted|prefers?|keeps?|kept|answers|answered|replied|told|tells|claims|claimed|claims|leads|supports?|supported|proposed|proposes|suggested|suggests"
    r"|insists|thinks|believes|mentioned|announced|pairs|paired|agreed|agrees|accepted|accepts|switched|switches|moved|moves|decided|promised|has (?:\w+ )?(?:[Gg]roup|\d|chosen|picked|taken|told|said|agreed|moved)"
    r"|goes (?:with|for)|went (?:with|for)|(?:will|would|can|could|should|might|may|must) (?:\w+ )?(?:take|choose|pick|be|go|lead|keep|stay|pair|answer|say|vote|move|switch|have|want)"
    r"|(?:is|was|are|will be|would be|should be) (?:\w+ )?(?:(?:in|on|at) (?:[Gg]roup )?\d|[Gg]roup \d|taking|choosing|picking|going|leading|coordinating|(?:an?|the) (?:\w+ )?(?:coordinator|leader|candidate|friend|neighbou?r)"
    r"|(?:my|your|our|his|her) (?:\w+ )?(?:neighbou?r|partner|friend|leader|candidate|match)|(?:paired|matched) (?:up )?with|not (?:an?|the) (?:coordinator|leader)|single|unmatched|unpaired))\b"
)
_SUBJECT = late(
    rf"(?<![\w'-])({_NAME})(?:,? (?:and|&) ({_NAME}))?(?:'s (?=group|answer|choice|partner|vote|leader|colou?r|neighbou?r)| {_ADVERB}(?={_DOES}))"
)
_TITLED = late(rf"\b{_TITLE}({_NAME})")
_OBJECT = late(
    rf"\b(?:spoke with|speak with|spoken with|spoke to|mean|meant|met|wrote to|write to|about|behind|than|called|named|vote for|votes for|voted for|voting for|nominate|elect|pair with|paired with|pairing with|match with|partner with|team up with|ask|tell|told|asked|[Ll]et|[Hh]ave|according to|According to|connected to|linked to|in (?:touch|contact) with|heard from|hear from|support|follow|talk to|talked to) ({_NAME})"
)
_MADE = late(
    rf"\b(?:make|made|making|elect|choose|chose|pick|appoint|name) ({_NAME}) (?:as |to be )?(?:the|our|a|my) (?:\w+ )?(?:leader|boss|head|chief|coordinator|partner)\b"
)
_SAYING = (_TITLED, _SUBJECT, _OBJECT, _MADE)
_WORDS = """
Agent Agents All Also And Anybody Anyone Anything Answer Answers Any Another Bit Boss Both Chief But Candidate Candidates Choice Color Colour Conflict
Consensus Coordinator Coordinators Decision Default Each Edge Edges Either Everybody Everyone Everything Few Final Finally First Folks Friend Friends
Group Groups Half He Hence Her Here His Honestly However It Its Just Last Leader Leaders Lead Let Majority Many Match Maybe Member Members Mine More
Most Much My Name Names Neighbor Neighbors Neighbour Neighbours Neither Network Next Nobody Node Nodes None Nothing Now Number Once One Ones Only
Option Other Others Our Ours Pair Pairs Partner Partners People Person Plan Player Players Please Possibly Proposal Probably Reply Round Rounds Same
Second She Sure Since Slot So Some Somebody Someone Something Status Still Suggestion Team Thanks That The Their Then There These They Third This
Those Three Thus Today Two Unless Update Value Vote Votes We What Whatever Which Who Whoever Whom Whose Winner Yes You Your Yours Zero Four Five Six
Seven Eight Nine Ten Eleven Twelve Perhaps Apparently Currently Again Already Obviously Clearly Right Left True False Yet Rule Rules Strategy Idea
Whichever User Assistant System Human Proposed Suggested Chosen Picked Taken Confirmed Agreed Settled Accepted Declined Rejected Message Note Notes
Task Game Graph Tie Ties Clash Overlap Sorry Great Good Perfect Fine Well Okay Hello Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
February March April May June July August September October November December Red Blue Green Yellow Why How When Where Whether Not Nor Never Always
Against Between Around Because Therefore Meanwhile Otherwise Instead Likewise Similarly Later Earlier Recently Everywhere Nowhere Word Rumour Rumor
Grapevine
"""
_NO_NAMES = frozenset(_WORDS.split())
_NOT_THESE = _NO_NAMES | NAMES_THAT_ARE_WORDS
_NO_NAME_ENDS = (
    "ing",
    "ion",
    "ment",
    "ity",
    "ness",
    "ance",
    "ence",
    "body",
    "ever",
    "bour",
    "bor",
    "or",
    "er",
    "ee",
    "ly",
)
_MAY_TELL = late(r"(?<!Qx)[A-Z][a-z]{2}")


def unheard_names(text: str) -> frozenset[str]:
    """Such names in a clause."""
    if not _MAY_TELL.search(text):
        return frozenset()
    found = (word for pattern in _SAYING for one in pattern.finditer(text) for word in one.groups())
    return frozenset(word for word in found if word and word not in _NOT_THESE and not word.endswith(_NO_NAME_ENDS))
