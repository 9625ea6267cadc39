import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Attachment, UploadedFile } from '../../../sandbox/rules/attachments.js';
import { payloadFaults } from '../../../sandbox/rules/message-payload.js';

const flags = MessageFlags.IsComponentsV2;
const file = (index: number, filename = `bladzijde-${index}.png`, size = 3): UploadedFile => ({
  index: `${index}`,
  filename,
  bytes: new Uint8Array(size),
});
const gallery = (...urls: string[]) => ({ type: 12, items: urls.map((url) => ({ media: { url } })) });
const card = (url: string) => ({ type: 13, file: { url } });
const section = (url: string) => ({
  type: 9,
  components: [{ type: 10, content: 'tekst' }],
  accessory: { type: 11, media: { url }, description: 'Wat er staat' },
});
const kept: Attachment = {
  id: '1400000000000000001',
  filename: 'oud.png',
  size: 3,
  url: 'http://127.0.0.1/attachments/1/1400000000000000001/oud.png',
  proxy_url: 'http://127.0.0.1/attachments/1/1400000000000000001/oud.png',
};

describe('files that Discord takes', () => {
  it.each<[string, object, UploadedFile[]]>([
    ['a file alone', {}, [file(0)]],
    ['a file with its description', { attachments: [{ id: '0', description: 'Bladzijde 10' }] }, [file(0)]],
    ['an id that is a number', { attachments: [{ id: 0 }] }, [file(0)]],
    ['a gallery of it', { flags, components: [gallery('attachment://bladzijde-0.png')] }, [file(0)]],
    [
      'a name that is cleaned',
      { flags, components: [gallery('attachment://mijn blad.png')] },
      [file(0, 'mijn blad.png')],
    ],
    ['a thumbnail', { flags, components: [section('attachment://bladzijde-0.png')] }, [file(0)]],
    ['a file component', { flags, components: [card('attachment://bladzijde-0.png')] }, [file(0)]],
    ['a picture of the web', { flags, components: [gallery('https://voorbeeld.nl/x.png')] }, []],
    [
      'another name for it',
      { flags, components: [card('attachment://b.png')], attachments: [{ id: '0', filename: 'b.png' }] },
      [file(0)],
    ],
    ['ten of them', {}, Array.from({ length: 10 }, (_, index) => file(index))],
    ['1024 characters of description', { attachments: [{ id: '0', description: 'x'.repeat(1024) }] }, [file(0)]],
  ])('%s', (_, payload, files) => {
    expect(payloadFaults(payload, { files })).toEqual([]);
  });

  it('what was there, when it is listed with its name', () => {
    const payload = {
      components: [gallery('attachment://oud.png')],
      attachments: [{ id: kept.id, filename: kept.filename }],
    };
    expect(payloadFaults(payload, { layout: true, before: [kept] })).toEqual([]);
  });
});

describe('files that Discord refuses', () => {
  it.each<[string, object, UploadedFile[], RegExp]>([
    ['a gallery of nothing', { flags, components: [gallery()] }, [], /^components\.0\.items/],
    ['eleven pictures', { flags, components: [gallery(...Array(11).fill('https://x.nl/'))] }, [], /10 or fewer/],
    ['a file that did not come', { flags, components: [gallery('attachment://x.png')] }, [file(0)], /was not found/],
    ['a thumbnail that did not come', { flags, components: [section('attachment://x.png')] }, [], /accessory\.media/],
    ['a file component of the web', { flags, components: [card('https://x.nl/')] }, [], /refer to an attachment/],
    ['a strange address', { flags, components: [gallery('javascript:alert(1)')] }, [], /Scheme must be/],
    ['eleven files', {}, Array.from({ length: 11 }, (_, index) => file(index)), /attachments: Must be 10/],
    ['a list of what did not come', { attachments: [{ id: '1' }] }, [file(0)], /was not found for 1/],
    ['the same twice', { attachments: [{ id: '0' }, { id: '0' }] }, [file(0)], /listed twice/],
    [
      '1025 characters of description',
      { attachments: [{ id: '0', description: 'x'.repeat(1025) }] },
      [file(0)],
      /1024/,
    ],
    [
      'an empty description of a picture',
      { flags, components: [{ type: 12, items: [{ media: { url: 'https://x.nl/' }, description: '' }] }] },
      [],
      /description/,
    ],
    ['a file that no component shows, and nothing else', { flags, components: [] }, [file(0)], /empty message/],
  ])('%s', (_, payload, files, fault) => {
    expect(payloadFaults(payload, { files }).join('\n')).toMatch(fault);
  });

  it('one of more than ten MiB', () => {
    const files = [file(0, 'groot.png', 10 * 1024 * 1024 + 1)];
    expect(() => payloadFaults({}, { files })).toThrow('Request entity too large');
  });
});
