"""The metadata packet of a PDF (ISO 32000-1, 14.3.2)."""

import uuid
from xml.sax.saxutils import escape

PRODUCER = "Lịch truyền thông"
# Fixed, so that the same words give the same file; it does not say when the file was made.
PDF_DATE, _XMP_DATE = "D:20000101000000Z", "2000-01-01T00:00:00Z"


def packet(title: str, subject: str, identity: uuid.UUID) -> bytes:
    """Return the metadata packet in UTF-8."""

    def alternative(text: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'

    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
        ' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">'
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
        f"<dc:format>application/pdf</dc:format>"
        f"<dc:title>{alternative(title)}</dc:title>"
        f"<dc:description>{alternative(subject)}</dc:description>"
        "<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>"
        f"<pdf:Producer>{escape(PRODUCER)}</pdf:Producer><pdf:Trapped>False</pdf:Trapped>"
        f"<xmp:CreateDate>{_XMP_DATE}</xmp:CreateDate><xmp:ModifyDate>{_XMP_DATE}</xmp:ModifyDate>"
        f"<xmp:MetadataDate>{_XMP_DATE}</xmp:MetadataDate>"
        f"<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID>"
        f"<xmpMM:InstanceID>uuid:{identity}</xmpMM:InstanceID>"
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()
