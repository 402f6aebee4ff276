/** Languages written in Latin letters that are told apart by their words. */
export const LATIN_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const;
export type LatinLanguage = (typeof LATIN_LANGUAGES)[number];

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/);

/** The words of grammar that stand in nearly every sentence of a language. */
export const FUNCTION_WORDS: Readonly<Record<LatinLanguage, readonly string[]>> = {
  en: listOf(`the a an and or but not no of to in on at for from with by is are was were be been being has have had do does did doesn't don't didn't
    isn't can't cannot won't i i'm i've me my we our us you your he she it its they their this that these those there here what which who when where why how
    can could will would should may must if then than so as about after before since since again still any some all only just very please into up out off per`),
  de: listOf(`der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen von zu zum zur im in an am auf für aus mit bei ist
    sind war waren wird werden wurde wurden sein hat haben hatte habe ich mich mir mein meine meinen meinem meiner wir uns unser unsere sie ihr ihre ihren
    ihnen er es du dies diese dieser dieses dass daß was wer wie wo wann warum kann können könnte soll sollte muss müssen wenn dann als auch noch schon nur
    sehr bitte seit nach vor über unter wieder immer mehr bis um da hier gibt geht lässt beim sich man durch ohne`),
  fr: listOf(`le la les l' un une des du de d' et ou mais ne n' pas plus je j' me m' mon ma mes nous notre nos vous votre vos il elle ils elles on ce cet cette ces
    c' que qu' qui quoi quand où comment pourquoi est sont était être a ont avait avoir fait peut peux pouvez dois doit dans en sur sous pour par avec sans à
    au aux depuis après avant encore toujours très si alors comme aussi bien merci y se s' lors déjà aucun aucune suis`),
  es: listOf(`el la los las un una unos unas y o pero no de del a al en con sin por para desde hasta sobre que qué quién cuando cuándo donde dónde cómo como porque
    es son está están era fue ser estar he ha han había hay tengo tiene tienen puedo puede pueden hace hacer me mi mis se su sus nos nuestro nuestra te tu yo
    él ella ellos usted ustedes este esta esto estos estas ese esa eso lo le les muy más ya también si sí cada todo todos nada favor gracias ningún ninguna`),
  pt: listOf(`o a os as um uma uns umas e ou mas não de do da dos das em no na nos nas com sem por para pelo pela desde até sobre que quem quando onde como porque
    é são está estão era foi ser estar tenho tem têm há posso pode podem faz fazer me meu minha meus minhas se seu sua seus suas nosso nossa eu ele ela eles
    você vocês este esta isto estes estas esse essa isso lhe muito mais já também ao aos à às cada todo todos nada favor obrigado obrigada nenhum nenhuma`),
  it: listOf(`il lo la i gli le l' un uno una un' e ed o ma non di del dello della dei degli delle a al allo alla agli alle da dal dalla dai in nel nella nei
    nelle con senza per su sul sulla sui che chi cosa quando dove come perché è sono era erano essere ho ha hai hanno abbiamo può posso possono fa fare mi mio
    mia miei si suo sua noi nostro nostra io lui lei loro voi questo questa questi queste quello quella ci vi molto più già anche se ogni tutto tutti niente
    nessun nessuna grazie ancora sempre dopo prima`),
  nl: listOf(`de het een en of maar niet geen van naar te in op aan bij voor uit met door om is zijn was waren wordt worden werd heeft hebben had heb ik mij me mijn
    wij we ons onze u uw jij je jouw hij zij ze hun dit dat deze die er hier daar wat wie hoe waar wanneer waarom kan kunnen kunt zou moet moeten als dan ook
    nog al maar heel zeer graag sinds na over onder weer altijd meer tot doet gaat krijg alstublieft bedankt`),
};

/** Words of a service desk, which make a title of three words known. */
export const DESK_WORDS: Readonly<Record<LatinLanguage, readonly string[]>> = {
  en: listOf(`hello printer broken working work works screen password login forgot account locked network slow access request error failed fails update install missing
    keyboard mouse invoice order delivery refund payment received wrong help need needs issue urgent crashes start started stopped since comment computer`),
  de: listOf(`hallo guten drucker kaputt defekt bildschirm passwort kennwort anmeldung anmelden vergessen konto gesperrt netzwerk langsam zugriff zugang anfrage fehler
    fehlermeldung startet funktioniert fehlt tastatur maus rechnung bestellung lieferung erstattung zahlung erhalten falsch hilfe brauche benötige störung
    dringend rechner abgestürzt geht drucken`),
  fr: listOf(`bonjour imprimante panne cassé cassée écran mot passe connexion connecter oublié compte bloqué verrouillé réseau lent lente accès demande erreur
    fonctionne marche manque clavier souris facture commande livraison remboursement paiement reçu mauvais aide besoin problème urgent ordinateur démarre imprimer`),
  es: listOf(`hola buenos buenas impresora rota roto averiada pantalla contraseña sesión olvidé cuenta bloqueada lenta lento acceso solicitud error funciona falta teclado
    ratón factura pedido entrega reembolso pago recibido incorrecto ayuda necesito problema urgente ordenador computadora arranca imprimir`),
  pt: listOf(`olá bom boa impressora quebrada avariada tela ecrã senha palavra-passe sessão esqueci conta bloqueada rede lenta acesso pedido solicitação erro funciona falta
    teclado rato fatura encomenda entrega reembolso pagamento recebido errado ajuda preciso problema urgente computador liga imprimir`),
  it: listOf(`buongiorno salve stampante rotta rotto guasta guasto schermo password accesso accedere dimenticato account bloccato rete lenta lento richiesta errore funziona manca
    tastiera fattura ordine consegna rimborso pagamento ricevuto sbagliato aiuto bisogno problema urgente avvia stampare`),
  nl: listOf(`hallo goedemorgen printer kapot defect scherm wachtwoord inloggen aanmelden vergeten rekening geblokkeerd netwerk traag toegang aanvraag fout foutmelding werkt
    ontbreekt toetsenbord muis factuur bestelling levering terugbetaling betaling ontvangen verkeerd hulp nodig probleem storing dringend printen`),
};
