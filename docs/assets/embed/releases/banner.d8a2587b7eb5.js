// Lịch truyền thông: puts the banner of the campaign that runs today into each
// <a data-lich-banner data-size="728x90" href="…"><img …></a>; data-topic, data-audience narrow it.
// Days are those of Việt Nam. No cookies, no storage, nothing sent. Whatever fails, the picture
// that stands in the page stays.
(() => {
  "use strict";

  const DAYS_FROM_UTC = 7 * 3600000; // Việt Nam has no summer time
  const script = document.currentScript;
  if (!script || !script.src) return;
  const { origin, pathname } = new URL(script.src);
  const root = origin + pathname.slice(0, pathname.lastIndexOf("/nhung/") + 1);

  // An address below the site's own root, or an error: nothing else is ever put into a page.
  const within = (path) => {
    const url = new URL(path, root).href;
    if (!url.startsWith(root)) throw new Error(url);
    return url;
  };

  const chosen = ({ periods, banners, neutral }, day, { size, topic, audience }) => {
    const period = periods.find(
      (one) =>
        one.start <= day && day < one.end &&
        (!topic || one.topic === topic) &&
        (!audience || one.audiences.includes(audience)),
    );
    // A slot too small for the year's words has the campaign's name, or the neutral banner.
    let banner = banners[period ? period.banner : neutral];
    while (banner && !banner.sizes.includes(size)) banner = banners[banner.otherwise];
    return banner;
  };

  const put = (link, { folder, alt, link: target }) => {
    const { size } = link.dataset;
    const image = link.querySelector("img");
    const source = within(`${folder}${size}.png`);
    const href = within(target);
    const [width, height] = size.split("x");
    const probe = new Image();
    probe.referrerPolicy = "no-referrer";
    probe.onload = () => {
      for (const other of link.querySelectorAll("source")) other.remove();
      image.removeAttribute("srcset");
      if (!image.hasAttribute("width")) image.setAttribute("width", width);
      if (!image.hasAttribute("height")) image.setAttribute("height", height);
      image.setAttribute("alt", alt);
      image.setAttribute("src", source);
      link.setAttribute("href", href);
    };
    probe.src = source;
  };

  const run = async () => {
    const links = document.querySelectorAll("a[data-lich-banner][data-size]");
    if (!links.length) return;
    const answer = await fetch(within("nhung/lich-banner.json"), {
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const listing = await answer.json();
    const day = new Date(Date.now() + DAYS_FROM_UTC).toISOString().slice(0, 10);
    if (listing.version !== 1 || day < listing.from || day >= listing.until) return;
    for (const link of links) {
      const banner = chosen(listing, day, link.dataset);
      if (banner && link.querySelector("img")) put(link, banner);
    }
  };

  const start = () => run().catch(() => {});
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
