const TITLE = /<dc:title>[\s\S]{0,200}?<rdf:li[^<>]{0,100}>([^<]{1,1000})<\/rdf:li>/;
const STANDARD = /\b(pdf(?:ua|a)id:(?:part|conformance|rev))(?:\s{0,20}=\s{0,20}["']|>)([A-Za-z0-9]{1,4})["'<]/g;

/**
 * Of a packet, title and accessibility or archive standard alone: without them a document that was made accessible is so no more. Text
 * as it stands in the file, byte by byte. Null: it says neither.
 */
export const withoutPersonalFacts = (packet: string): string | null => {
  const title = TITLE.exec(packet)?.[1];
  const standards = new Map([...packet.matchAll(STANDARD)].map(([, name = "", value = ""]) => [name, value]));
  if (title === undefined && standards.size === 0) return null;
  const facts = [...standards].map(([name, value]) => `<${name}>${value}</${name}>`).join("");
  const titled =
    title === undefined ? "" : `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`;
  return `${HEAD}${titled}${facts}${END}`;
};

const HEAD =
  '<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">';
const END = '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>';
