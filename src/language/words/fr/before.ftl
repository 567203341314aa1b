### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = Avant de venir, appelez le { $phone } dans un de ces cas :
before-call-lead-unknown = Avant votre visite, prévenez l’accueil dans un de ces cas :
before-emergency-say = N’attendez pas votre visite.
