"""Words that say the same in many readings, as patterns for use in others that ignore case."""

from typing import Final

ADVERB: Final = (
    r"(?:also|only|just|both|all|now|already|still|indeed|really|quite|very|rather|so|fully|entirely|completely|totally|absolutely|definitely|certainly|perfectly|simply|actually|currently"
    r"|then|finally|truly|most|pretty|too|gladly|happily|always|ever|even|again|somewhat|a[ ](?:bit|little)|kind[ ]of|sort[ ]of|of[ ]course|indeed|hereby|wholly|wholeheartedly|kindly)"
)
"""Adverbs that change nothing but strength."""

GOOD: Final = (
    r"(?:great|perfect|excellent|wonderful|awesome|fantastic|nice|good|super|brilliant|lovely|neat|cool|sweet|amazing|superb|splendid|marvell?ous|delightful|terrific|fabulous|capital|fine|sound"
    r"|smart|clever|sensible|reasonable|fair|solid|wise|ideal|beautiful|magnificent|outstanding|stellar|grand|helpful|workable)"
)
"""What is praised."""

GLAD: Final = (
    r"(?:(?<!as )(?:great|perfect(?:ly)?(?![ ]match(?:ing)?\b)|excellent|wonderful(?:ly)?|awesome|fantastic|nice(?:ly)?|super|brilliant|lovely|neat|cool|sweet|amazing|superb|splendid|marvell?ous|delightful|terrific|fabulous"
    r"|beautiful(?:ly)?)|glad|happy|(?:am|are|very|quite)[ ]content|very[ ]good|happier|pleased|delighted|thrilled|relieved|hurrah|hurray|hooray|yay+|yes{2,}|woohoo|bravo|congrat\w*|phew|well[ ]done|love[ ]it|we[ ]did[ ]it|success|bingo|what[ ]a[ ]relief"
    r"|mission[ ]accomplished|what[ ]a[ ](?:joy|delight|pleasure|match|team)|good(?=$|[^\w ]|[ ](?:news|job|work|that|to|now)))"
)
"""What is said in gladness."""

SORRY: Final = (
    r"(?:oh[ ]no|oh[ ]dear|uh[ -]?oh|oops|ouch|hm+|alas|unfortunate(?:ly)?|sadly|regrettabl[ey]|awkward|trouble|pickle|problem(?:atic)?|mess|misunderstanding|a[ ]pity|too[ ]bad|bad[ ]luck|not[ ]good|no[ ]good"
    r"|careful|goodness|oh[ ]my|damn|darn|wait|stuck|impasse|deadlock|careful)"
)
"""What is said where something has gone wrong."""

GIVES_WAY: Final = (
    r"(?:changes?|switch(?:es)?|steps?[ ](?:down|back|aside)|moves?|yields?|gives?[ ](?:in|way|up)|backs?[ ](?:off|down|out)|withdraws?|stands?[ ](?:down|aside)|adjusts?|flips?|drops?(?:[ ]out)?|concedes?"
    r"|goes?[ ]elsewhere|lets?[ ]go|budges?|picks?[ ](?:another|again|something)|chooses?[ ](?:another|again|something))"
)
"""What one of two who clash may do."""

PROPOSAL: Final = r"(?:idea|plan|suggestion|proposal|approach|thinking|choice|rule|scheme|strategy|arrangement|offer|advice|logic|reasoning|solution|call|point)"
"""What may be agreed with."""
