/** Health statements about a person. See index.ts for the notation. */
export const health = `
H | I was diagnosed with type 2 diabetes last spring
H | been on lexapro since march and it's finally kicking in
H | my doc bumped my metformin up to 1000 mg twice a day
H | threw my back out moving a couch
H e | sober 90 days today!
H | my T levels came back super low
H | My sugar is high again this morning, 212 before breakfast
H | just found out she's knocked up
H | he's in rehab until june
H e | I see my shrink on thursdays
H | I don't have diabetes
H | tested negative for HIV last week
H | my mom's chemo starts monday
H | dad had a stroke in 2019 and can't use his left arm
H | Grandma has been in a nursing home since her hip fracture
H | I'm allergic to penicillin
H | my son has a peanut allergy so no PB&J please
H e | I have OCD and the checking takes an hour every night
H | she's 14 weeks pregnant with twins
H | we've been trying to conceive for two years, starting IVF in the fall
H | my wife miscarried in january
H | I have a colonoscopy scheduled for next Friday
H | The MRI showed a herniated disc at L4-L5
H | BP was 150/95 at the pharmacy today
H | my A1C dropped to 6.4
H | user takes 20 mg of omeprazole daily
H | He can't eat gluten because of celiac
H | my knee has been killing me since the marathon
H | I've got a wicked headache that won't quit
H | woke up with a 102 fever and chills
H | can't keep any food down since last night
H | there's a weird lump in my left breast
H | I get migraines with aura every couple of weeks
H | my therapist thinks I should try EMDR
H e | I've been struggling with depression since college
H e | had another panic attack on the subway
H | My brother was diagnosed bipolar at 19
H | our daughter is autistic and nonverbal
H | I'm on the spectrum so loud places are hard
H | got my ADHD meds adjusted again
H | took two advil and went to bed
H | I use a CPAP machine for sleep apnea
H | I'm legally blind in one eye
H | he uses a wheelchair since the accident
H | my hearing aids need new batteries
H | I have a pacemaker so I skip the metal detector
H | mom's Alzheimer's is getting worse
H | She's in remission after five rounds of radiation
H | had my gallbladder removed in August
H | I broke my wrist snowboarding
H | sprained my ankle playing soccer
H | I tore my ACL in high school
H | my dentist says I need a root canal
H | got my wisdom teeth pulled, face is swollen
H | have been throwing up all morning
H | my stomach has been in knots and I have diarrhea
H | I think I have a UTI
H | my psoriasis flares when it's cold
H | I've got eczema on both hands
H | my period is two weeks late
H | I had an abortion when I was 20
H | I'm going through menopause and the hot flashes are brutal
H | my PCOS makes it hard to lose weight
H | He has erectile dysfunction since the prostate surgery
H r | I caught chlamydia from my ex
H | living with HIV for a decade, undetectable now
H | i've got herpes, how do i tell a new partner
H e | I used to be anorexic
H e | she's been purging after meals, bulimia again
H | I quit smoking two years ago
H | my uncle is an alcoholic
H | I've been clean from heroin for 3 years
H | He overdosed last summer and the EMTs used Narcan
H | going to AA meetings again
H | I take suboxone for opioid addiction
H | My cholesterol is through the roof
H | doctor put me on a statin
H | I'm taking adalimumab injections for Crohn's
H | She started semaglutide, down 30 pounds already
H | prescribed amoxicillin for the ear infection
H | ran out of my inhaler
H | my asthma acts up around cats
H | I tested positive for covid on tuesday
H | long covid has wiped me out
H | my dad has Parkinson's
H e | My grandfather died of lung cancer
H | Her biopsy came back benign
H | waiting on my test results from the oncologist
H | spent the night in the ER with chest pains
H | rushed my husband to the hospital last night
H | my sister is in the ICU
H | I was hospitalized for a psychotic break
H | I hear voices sometimes even on risperidone
H | borderline personality disorder runs in my family
H e | PTSD from my deployment
H e | I can't sleep, haven't slept in days
H | my insomnia is back
H | I only sleep 3 hours a night
H | I'm so dizzy when I stand up
H | she fainted at work
H | he had a seizure at school
H | my epilepsy is under control with keppra
H | I'm HIV negative and on PrEP
H | my ferritin is 8 so I'm getting iron infusions
H | Diagnosis: F32.1
H | ICD-10 E11.9 on my chart
H | Type 2 diabetes
H | Insulin management
H | Chemotherapy schedule
H | Topic: lower back pain. Summary: user has chronic lower back pain and does physical therapy
H | User is lactose intolerant
H | The user mentioned their partner's endometriosis
H | Ana had a C-section
H | Priya has lupus
H | Tom is deaf in his right ear
H | my toddler has hand foot and mouth disease
H | kids are home sick with strep
H | I'm down with the flu
H | I have a terrible cold
H | I called in sick today
H | my allergies are awful this spring
H | sneezing nonstop, pollen is killing me
H | I lost 40 pounds after gastric bypass
H | doctor says I'm prediabetic
H | I need to see a dermatologist about this mole
H | my physio gave me exercises for my frozen shoulder
H s | I'm getting top surgery in May
H | I'm on T, six months in
H | started estrogen last year
H e | we lost the baby at 20 weeks, stillborn
H | breastfeeding is so painful, I think I have mastitis
H e | I had postpartum depression after my first
H | got my flu shot today
H | I'm not vaccinated
H | my appointment with the cardiologist got moved
H | I have a doctor's appointment tomorrow at 9
H | his kidneys are failing and he's on dialysis
H | I donated a kidney to my brother
H | on the transplant list for a liver
H | I have fibromyalgia, everything hurts
H | my joints ache when it rains
H | pulled my hamstring at the gym
H | my back is killing me
H | I have tinnitus in both ears
H | I wear a colostomy bag
H | my gp referred me to a neurologist
H | had an xray of my foot
H | no family history of heart disease
H | I've never had surgery
H | I'm on disability because of my MS
H | I take birth control for my skin
H | got an IUD put in
H | my heart keeps racing for no reason
H | He's diabetic and needs his insulin
H | i'm bipolar and off my meds
H | she takes xanax to fly
H | popping vicodin like candy after the accident
H | I smoke a pack a day
H | my drinking has gotten out of hand
H | I've been having night sweats and losing weight
H | my hair is falling out in clumps
H | My vision is getting blurry
H | coughing up blood since sunday
H | I've been constipated for a week
H | Blood pressure medication makes me cough
H | my ears won't stop ringing
H | Dad's dementia means he doesn't recognise me
H | my niece was born with a cleft lip
H | My nephew has Down syndrome
H | I had my tubes tied
H | getting a vasectomy next month
H | i have hemorrhoids lol
H e | my skin breaks out in hives when I'm stressed
H | I'm in a wheelchair
H | I've got carpal tunnel from typing
H | My diabetis is hard to control
H | they think its alzhiemers
H | bad case of diarhea all night
H | i have arthritus in my hands
H | Ich habe Krebs und bekomme Chemotherapie
H | Meine Mutter ist schwanger
H | Ich nehme Tabletten gegen Bluthochdruck
H | Seit Wochen habe ich starke Rückenschmerzen
H | J'ai été hospitalisé pour une crise cardiaque
H | Ma femme est enceinte de six mois
H | J'ai mal au dos depuis une semaine
H | Tengo diabetes y tomo metformina
H | Mi madre tiene cáncer de mama
H | Estoy embarazada de tres meses
H | Me duele la cabeza todos los días
H e | Ich leide an Depressionen
HE | I want to kill myself
HE | I've been cutting again
HE | sometimes I think about ending it all
HE | I don't want to be alive anymore
HE | my cousin tried to commit suicide last year
HE | I've been suicidal since the layoffs
HE | my depression is so bad I feel hopeless
HE | my anxiety is through the roof, I cry every day
HE | Quiero morir
HR | the divorce sent me back to drinking, relapsed after six years
HR e | my husband's addiction ended our marriage
HF | I'm drowning in medical debt from my cancer treatment
HF | can't afford my insulin this month
HS | I carry the BRCA1 mutation
`;
