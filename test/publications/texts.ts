/** Made-up publications in the style of the sources: a wrapped line keeps its trailing space, a page opens with one. */

const VRAGEN = `Vragen van het lid Van Dijk (SP) aan de Minister van Sociale Zaken en 
Werkgelegenheid over het bericht dat arbeidsmigranten slecht wonen 
(ingezonden 1 oktober 2020). `;
const ANTWOORD = `Antwoord van Minister Koolmees (Sociale Zaken en Werkgelegenheid) 
(ontvangen 2 november 2020). `;

export const AANHANGSEL_BODY = `Vraag 1
Kent u het bericht dat arbeidsmigranten in ons land vaak slecht wonen?1 

Antwoord 1
Ja, dat bericht ken ik, en ik heb er met belangstelling kennis van genomen, 
samen met mijn ambtgenoot. 

Vraag 2
Wat vindt u daarvan, mede gelet op de toezeggingen die in de Kamer zijn 
gedaan? 

Antwoord 2
Daar vind ik veel van. Ik verwijs u naar het antwoord op vraag 1 en naar de 
brief. 

1 NRC, 30 september 2020, Arbeidsmigranten wonen slecht 
Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1
`;

/** A notice in the place of an answer. */
export const MEDEDELING = `Vraag 1
Kent u het bericht dat arbeidsmigranten in ons land vaak slecht wonen? 

Mededeling
De vragen van het lid Van Dijk (SP) over het bericht kunnen tot mijn spijt niet 
binnen de gebruikelijke termijn worden beantwoord. 
Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 1
`;

/** An Aanhangsel with a header of one's own, or a body. */
export function aanhangsel({
  vragen = VRAGEN,
  antwoord = ANTWOORD,
  nummer = '123',
  body = AANHANGSEL_BODY,
}: {
  readonly vragen?: string;
  readonly antwoord?: string;
  readonly nummer?: string;
  readonly body?: string;
} = {}): Buffer {
  return Buffer.from(
    ` Vragen gesteld door de leden der Kamer, met de daarop door de \nregering gegeven antwoorden \n\n${nummer} \n\n${vragen}\n\n${antwoord}\n\n${body}`,
  );
}

export const AANHANGSEL_ID = 'ah-tk-20202021-123';

const VOORWOORD = ` De leden van de vaste commissie voor Financiën hebben kennisgenomen van de 
brief van de Minister. 

De griffier van de vaste commissie voor Financiën,
Van Dooren 
`;

/** A letter that asks; the extras stand before its first paragraph and before its signature. */
export function vraagbrief({
  titel = 'BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR \nFINANCIËN ',
  aan = 'Aan de Minister van Financiën ',
  datum = 'Den Haag, 13 februari 2023 ',
  aanhef = '',
  slot = '',
  ondertekening = 'De voorzitter van de vaste commissie voor Financiën,\nP.H.J. Essers ',
}: Partial<Record<'titel' | 'aan' | 'datum' | 'aanhef' | 'slot' | 'ondertekening', string>> = {}): string {
  return ` ${titel}

${aan}

${datum}

${aanhef}De leden van de vaste commissie voor Financiën hebben met belangstelling 
kennisgenomen van uw brief van 20 januari 2023. De leden van de fractie 
van GroenLinks hebben vragen. 

De leden van de SP-fractie vragen of dit klopt en of de Minister dat ook kan 
uitleggen? 

${slot}${ondertekening}
`;
}

/** A letter that answers. */
export function antwoordbrief({
  titel = 'BRIEF VAN DE MINISTER VAN FINANCIËN ',
  aan = 'Aan de Voorzitter van de Eerste Kamer der Staten-Generaal ',
  datum = 'Den Haag, 3 maart 2023 ',
  aanhef = '',
  slot = '',
  ondertekening = 'De Minister van Financiën,\nS.A.M. Kaag',
}: Partial<Record<'titel' | 'aan' | 'datum' | 'aanhef' | 'slot' | 'ondertekening', string>> = {}): string {
  return ` ${titel}

${aan}

${datum}

${aanhef}Hierbij bied ik u de antwoorden aan, mede namens de Staatssecretaris van 
Financiën. 

Ja, dat klopt. Het is zo dat het wetsvoorstel dit regelt, en dat het daarmee ook 
is geregeld. 

${slot}${ondertekening}
`;
}

/** The foot of the last page of two letters. */
export const OVERLEG_VOET = 'Eerste Kamer, vergaderjaar 2022–2023, 36 045, C 3\n';

/** A Kamerstuk with a preface and letters. */
export function overleg(...brieven: readonly string[]): Buffer {
  return Buffer.from([VOORWOORD, ...brieven].join(''));
}

export const OVERLEG_ID = 'kst-36045-C';
export const OVERLEG_JAAR = { vergaderjaar: '2022–2023' };
