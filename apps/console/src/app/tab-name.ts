const NAME = document.title;

const words = (heading: Element | null): string => {
  const copy = heading?.cloneNode(true) as Element | undefined;
  for (const personal of copy?.querySelectorAll('[data-personal]') ?? []) personal.remove();
  return copy?.textContent.replace(/^[\s·]+|[\s·]+$/gu, '') ?? '';
};

/**
 * A tab is called by the heading of its page, so that one of ten is found. What is personal in it is left
 * out: the browser keeps what its tabs were called, for whoever sits there next.
 */
export const nameTabs = (page: HTMLElement): void => {
  const name = () => {
    const about = words(page.querySelector('h1'));
    const title = about === '' ? NAME : `${about} · ${NAME}`;
    if (document.title !== title) document.title = title;
  };
  new MutationObserver(name).observe(page, { characterData: true, childList: true, subtree: true });
};
