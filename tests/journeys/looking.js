// What sticks out, is cut, overlaps, is small or covered on the page as it stands. Each check adds to `found`.

const wide = document.documentElement.clientWidth;
const words = (one) => one.outerHTML.slice(0, 100).replace(/\s+/g, ' ');
const style = (one) => getComputedStyle(one);
const chain = function* (one) { for (; one; one = one.parentElement) yield one; };
const isHidden = (one) => !one.checkVisibility({ visibilityProperty: true })
  || one.closest('.visually-hidden, .skip')
  || [...chain(one)].some((each) => style(each).clipPath !== 'none');
const scrolls = (one) => [...chain(one)].some((each) => ['auto', 'scroll'].includes(style(each).overflowX));
const floats = (one) => [...chain(one)].some((each) => ['fixed', 'sticky'].includes(style(each).position));
const all = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('template') && !isHidden(one));
const BLEEDS = ':scope > :is(.savebar, .chart, .finding.fill, .strip, .calendar)';
const FOCUSED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
const controls = all.filter((one) => one.matches(FOCUSED));
const beginsBefore = (around, box, direction) => (direction === 'rtl' ? box.right > around.right + 1 : box.left < around.left - 1);
const target = (one) => one.labels?.length && one.matches('[type=radio], [type=checkbox]') ? one.labels[0] : one;

const checks = {
  sticksOut() {
    if (document.documentElement.scrollWidth > wide) found.push('the page scrolls sideways');
    for (const one of all) {
      if (one.closest('svg') && one.tagName !== 'svg') continue;
      const box = one.getBoundingClientRect();
      const around = one.parentElement.closest('.scroll, .strip');
      if (around && box.width && beginsBefore(around.getBoundingClientRect(), box, style(around).direction)) found.push('sticks out: ' + words(one));
      if (scrolls(one)) continue;
      if (box.width && (box.left < -1 || box.right > wide + 1)) found.push('sticks out: ' + words(one));
    }
  },
  isCut() {
    for (const one of all) {
      const { display, overflowX, overflowY } = style(one);
      if (display === 'inline' || one.closest('svg') || ['SELECT', 'INPUT', 'TEXTAREA'].includes(one.tagName)) continue;
      if (overflowX === 'auto' || overflowX === 'scroll' || one.clientWidth === 0 || one.querySelector(BLEEDS)) continue;
      if (one.scrollWidth > one.clientWidth + 1) found.push('too narrow for what it holds: ' + words(one));
      if (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1) found.push('cut: ' + words(one));
    }
  },
  overlaps() {
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode()); ) {
      const one = text.parentElement;
      if (!text.data.trim() || one.closest('template, svg, script') || isHidden(one) || floats(one) || scrolls(one)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push([one, box]);
    }
    lines.sort((a, b) => a[1].top - b[1].top);
    lines.forEach(([one, box], place) => {
      for (const [other, second] of lines.slice(place + 1)) {
        if (second.top > box.bottom) break;
        const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        if (across > 2 && down > 0.35 * Math.min(box.height, second.height)) found.push(`overlaps: ${words(one)} and ${words(other)}`);
      }
    });
    const boxes = controls.filter((one) => !floats(one)).map((one) => [one, target(one)]);
    boxes.forEach(([one, first], place) => {
      for (const [other, second] of boxes.slice(place + 1)) {
        if (first.contains(second) || second.contains(first)) continue;
        const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && !isInline(first) && !isInline(second)) found.push(`overlaps: ${words(one)} and ${words(other)}`);
      }
    });
    function isInline(one) { return style(one).display === 'inline'; }
  },
  isSmall() {
    for (const one of controls) {
      const hit = target(one);
      if (style(hit).display === 'inline' && hit.closest('p, li, dd, td, label')) continue;
      const box = hit.getBoundingClientRect();
      const narrow = one.matches('.day') ? Math.min(least, Math.floor(wide / 7.1)) : least;
      if (box.height < least - 0.5 || box.width < narrow - 0.5) found.push(`${Math.round(box.width)} by ${Math.round(box.height)}: ${words(one)}`);
    }
  },
  isCovered() {
    const bars = all.filter((one) => one.matches('.places, .savebar') && ['fixed', 'sticky'].includes(style(one).position));
    for (const one of controls.filter((each) => !bars.some((bar) => bar.contains(each)))) {
      one.focus();
      if (document.activeElement !== one) continue;
      const box = target(one).getBoundingClientRect();
      if (box.height > innerHeight / 3) continue;
      const middle = (box.top + box.bottom) / 2;
      if (middle < 0 || middle > innerHeight) found.push('out of sight with the focus: ' + words(one));
      for (const bar of bars) {
        const over = bar.getBoundingClientRect();
        if (over.top > innerHeight - 2 || over.height > innerHeight / 2) continue;
        if (box.bottom > over.top + 1 && box.top < over.bottom - 1 && box.left < over.right && box.right > over.left) found.push('covered: ' + words(one));
      }
    }
  },
};
for (const check of Object.values(checks)) check();
document.activeElement.blur();
return [...new Set(found)];
