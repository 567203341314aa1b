## The three tiers of a handout for before a visit
# $phone (String) - the clinic's phone
before-call-lead = Before you come, call { $phone } if any of this is true:
before-call-lead-unknown = Before your visit, tell the desk if any of this is true:
# In place of "tell them that you had a treatment"
before-emergency-say = Do not wait for your visit.
