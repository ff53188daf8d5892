import { pattern, type Section, term } from './section.js';

/** Core words in German, French and Spanish, written without accents as the fold leaves them. */
export const otherLanguages: readonly Section[] = [
  term(
    ['HEALTH'],
    'unless-general',
    `
krebs, brustkrebs, lungenkrebs, darmkrebs, hautkrebs, krebsdiagnose, zuckerkrankheit, diabetiker, diabetikerin, bluthochdruck
herzinfarkt, herzfehler, herzkrank, schlaganfall, depressionen, depressiv, angststorung, panikattacke, panikattacken, essstorung
magersucht, schizophrenie, epilepsie, migrane, asthma, rheuma, arthrose, bandscheibenvorfall, schwanger, schwangerschaft
fehlgeburt, abtreibung, kaiserschnitt, krankenhaus, klinikaufenthalt, krankgeschrieben, krankschreibung, arzttermin, hausarzt
frauenarzt, zahnarzt, psychotherapie, psychiater, psychologin, medikamente, tabletten, antidepressiva, schmerzmittel, blutdruck
blutzucker, schmerzen, kopfschmerzen, bauchschmerzen, ruckenschmerzen, fieber, husten, schnupfen, erkaltet, erkaltung, grippe
lungenentzundung, entzundung, ubelkeit, durchfall, erbrechen, allergisch, heuschnupfen, operiert, behinderung, schwerbehindert
pflegegrad, alkoholiker, alkoholsuchtig, drogensucht, entzug, entzugsklinik, selbstmord, suizid, selbstmordgedanken, ritzen
burnout, krankheit, erkrankt, erkrankung, krank, diagnostiziert, impfung, geimpft, rollstuhl, schilddrusenunterfunktion
wechseljahre, demenz, querschnittsgelahmt, chemotherapie, bestrahlung, brustschmerzen, schlaflosigkeit, cancer du sein|poumon
diabete, diabetique, depression nerveuse, deprime, depressif, depressive, grossesse, enceinte, fausse couche, avortement
accouchement, cesarienne, hopital, hospitalise, hospitalisee, urgences, medecin, ordonnance, medicament, medicaments
antidepresseur, antidepresseurs, antibiotiques, tension arterielle, hypertension arterielle, crise cardiaque, avc, infarctus
migraine, asthmatique, maladie, malade, maux de tete, mal a la tete, mal au dos|ventre|coeur, mal de tete|dos|gorge|ventre
douleur, douleurs, fievre, toux, rhume, nausees, vomi, diarrhee, allergique, anorexie, boulimie, schizophrene, bipolaire
trouble bipolaire|anxieux|panique, psychiatre, psychologue, suicidaire, handicap, handicape, handicapee, fauteuil roulant
sclerose en plaques, chimiotherapie, alcoolique, toxicomane, sevrage, vih, seropositif, opere, operee, arret maladie
crise d angoisse, crises d angoisse, angoisse, insomnie, cardiologue, kine, cancer de mama|pulmon|prostata, diabetica, diabetico
hipertension, presion alta, presion arterial, azucar alta, embarazada, embarazo, aborto, cesarea, hospitalizado, hospitalizada
urgencias, ambulancia, quimioterapia, radioterapia, enfermedad, enfermo, enferma, enfermedades, dolor, dolores
dolor de cabeza|espalda|estomago, me duele, duele la|el, fiebre, gripe, resfriado, tos, nauseas, vomitos, diarrea, alergico
alergica, alergia, asma, migrana, epileptico, depresion, deprimido, deprimida, ansiedad, ataque de panico|ansiedad, trastorno
esquizofrenia, autismo, autista, anorexia, medicamento, medicina para, pastillas para, pastillas, receta medica, antidepresivo
antidepresivos, antibiotico, psiquiatra, psicologo, psicologa, terapia, cita medica, cita con el medico|doctor, medico, infarto
derrame cerebral, discapacidad, discapacitado, silla de ruedas, alcoholico, alcoholica, adiccion, rehabilitacion, suicidio
suicidarme, vih positivo, sida, cirugia, operaron, me operaron, diagnosticaron, diagnosticado, diagnosticada, insomnio, mareos
demencia
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'always',
    `
ich bin|fuhle mich? <adv>? so? traurig|einsam|allein|hoffnungslos|wertlos|uberfordert|verzweifelt, einsam, verzweifelt
hoffnungslos, ich habe angst, hab angst, traurig, trauere, todestag, je me sens seul|seule|triste|vide|perdu|perdue|mal, j ai peur
je suis triste|desespere|desesperee|seul|seule|deprime|deprimee|angoisse, deuil, desespoir, desespere
me siento solo|sola|triste|vacio|vacia|mal|perdido|deprimida|deprimido
estoy triste|deprimido|deprimida|desesperado|desesperada|solo|sola, tengo miedo, duelo por, sin esperanza
`,
  ),
  pattern(
    ['HEALTH', 'EMOTIONAL'],
    'always',
    `
will nicht mehr leben, mochte sterben, will sterben, mich umbringen, selbstmordgedanken, envie de mourir, me suicider, veux mourir
quiero morir, quiero morirme, matarme, no quiero vivir, suicidarme, depressionen, depresion, ansiedad
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'always',
    `
scheidung, geschieden, getrennt lebend, haben uns getrennt, hat mich betrogen|verlassen, mich betrogen, fremdgegangen, affare
sorgerecht, unterhalt fur, meine ex|ehe, hausliche gewalt, er schlagt mich, divorcer, divorcee, on a divorce, rompu avec
m a trompe|trompee|quitte|quittee, garde des enfants|alternee, violence conjugale, separation de, infidele, me engano con
me engana, divorcio, divorciado, divorciada, divorciando, nos separamos, separando, separe de mi, custodia de, infidelidad
violencia domestica, rompi con, me dejo mi
`,
  ),
  pattern(
    ['SPECIAL'],
    'always',
    `
ich bin schwul|lesbisch|jude|judin|muslim|muslima|katholisch|evangelisch|gewerkschaftsmitglied|vorbestraft|transgender
vorbestraft, gewerkschaft, ich wahle die|grun|cdu|spd|afd, gewahlt habe ich
je suis gay|homosexuel|lesbienne|juif|juive|musulman|musulmane|catholique|syndique|trans, syndicat, casier judiciaire, je vote
soy gay|lesbiana|homosexual|judio|judia|musulman|catolico|catolica|bisexual|trans, sindicato, antecedentes penales, estuve preso
en la carcel, vote por, homosexuell
`,
  ),
  pattern(
    ['FINANCIAL'],
    'always',
    `
mein gehalt, verdiene <num>, schulden, hypothek, kredit bei|uber|aufgenommen, insolvenz, privatinsolvenz, steuererklarung
kontonummer, kontostand, mon salaire, je gagne <num>, dettes, surendettement, hypotheque, credit immobilier, impots
compte bancaire, mi salario, mi sueldo, gano <num>, deudas, hipoteca, bancarrota, impuestos, cuenta bancaria, prestamo
`,
  ),
  pattern(
    ['PERSONAL'],
    'always',
    `
ich heisse, mein name, ich wohne, ich arbeite, ich bin <num>, meine schwester|mutter|tochter|frau|familie
mein bruder|vater|sohn|mann, je m appelle, je suis ne|nee, j habite, je travaille, ma soeur|mere|femme|fille|famille
mon frere|pere|mari|fils, me llamo, vivo en, trabajo en|como, naci en
mi hermano|hermana|madre|padre|esposa|esposo|hijo|hija|familia
`,
  ),
];
