// The ways of a file out of the browser, each at a press. Addresses are those of mkdocs.yml.
import { made } from "./dom.js";

const LONGEST_ADDRESS = 7000; // what forges and mail programs take

export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = made("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// Where editors may send a file: [{name, address}], and their mail address.
export function destinations() {
  const content = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const forges = [...document.querySelectorAll('meta[name="editing-new-file"]')].map((meta) => ({ name: meta.dataset.name, address: meta.content }));
  return { forges, mail: content("editing-mail") };
}

// The address with the file filled in; without its text when that would be too long, to be pasted.
export function addressOf(form, name, text) {
  const named = form.replaceAll("{name}", encodeURIComponent(name));
  const whole = named.replaceAll("{text}", encodeURIComponent(text));
  const carries = form.includes("{text}") && whole.length <= LONGEST_ADDRESS;
  return { address: carries ? whole : named.replace(/[?&][^?&=]+=\{text\}/, "").replaceAll("{text}", ""), carries };
}

export function mailAddress(mail, name, text) {
  const subject = encodeURIComponent(`Văn bản mới: ${name}`);
  const head = `mailto:${mail}?subject=${subject}&body=`;
  const whole = head + encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return whole.length <= LONGEST_ADDRESS ? { address: whole, carries: true } : { address: head + encodeURIComponent("Tệp văn bản ở phần đính kèm, hoặc dán ngay dưới dòng này.\r\n\r\n"), carries: false };
}
