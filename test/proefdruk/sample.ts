import type { Proefdruk } from './proefdruk.js';

/** One proof that always reads the same: two questions, a note, an answer in two paragraphs. */
export const SAMPLE: Proefdruk = {
  nummer: 12,
  asked: 'Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven over de zetproef (ingezonden 1 mei 2032).',
  answered: 'Antwoord van Minister Bee (Proeven) (ontvangen 2 juni 2032).',
  blocks: [
    {
      heading: 'Vraag 1',
      parts: [
        'Kent u het bericht dat de drukkerij haar proeven dit jaar zonder regelafstand zet, en dat de lezer die daardoor niet meer leest?{1}',
      ],
    },
    { heading: 'Antwoord 1', parts: ['Ja, dat bericht ken ik, en de drukker kent het ook.'] },
    {
      heading: 'Vraag 2',
      parts: ['Deelt u de mening dat een proef ten minste te lezen moet zijn voordat zij wordt gedrukt?'],
    },
    {
      heading: 'Antwoord 2',
      parts: [
        'Die mening deel ik. Een proef die niet te lezen is, wordt opnieuw gezet, en dat is met deze proef ook gebeurd.',
        'De drukkerij heeft mij laten weten dat zij daarvoor haar letterkast heeft aangevuld.',
      ],
    },
  ],
  notes: ['De Letterbode, 30 april 2032, «Proeven zonder regelafstand».'],
  tagged: true,
  spaces: true,
  font: 'Helvetica',
};
