// Word documents of any body, sound or not: an archive with a document in it.
import JSZip from 'jszip';

const RELATIONS =
  '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>';
const date = new Date(0);

/** The bytes of a Word document with this body, as XML. */
export function docxOf(body) {
  const zip = new JSZip();
  zip.file('_rels/.rels', RELATIONS, { date, createFolders: false });
  zip.file('word/document.xml', `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`, {
    date,
    createFolders: false,
  });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
