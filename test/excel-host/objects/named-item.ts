import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from '../host-error.ts';
import type { Book, DefinedName } from '../model.ts';
import { HostType } from './type.ts';

/** Excel's limit for a formula. */
const FORMULA_LIMIT = 8192;

interface Named {
  readonly book: Book;
  readonly item: DefinedName;
}

function writable(book: Book): Book {
  if (book.readOnly) throw accessDenied();
  return book;
}

function itemBy(book: Book, name: unknown): DefinedName {
  const wanted = String(name).toLowerCase();
  const item = book.names.find((each) => each.name.toLowerCase() === wanted);
  if (!item) throw itemNotFound();
  return item;
}

export const namedItems: HostType<Book> = new HostType<Book>('NamedItemCollection', {
  items: (book) => book.names.map((item) => namedItem.of({ book, item })),
  indexer: (book, name) => namedItem.of({ book, item: itemBy(book, name) }),
  methods: {
    GetCount: (book) => book.names.length,
    Add: (book, [name, formula]) => {
      writable(book);
      if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
        throw invalidArgument();
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula.length > FORMULA_LIMIT) {
        throw invalidArgument();
      }
      if (book.names.some((each) => each.name.toLowerCase() === name.toLowerCase()))
        throw itemAlreadyExists();
      const item = { name, formula, visible: true };
      book.names.push(item);
      return namedItem.of({ book, item });
    },
  },
});

export const namedItem: HostType<Named> = new HostType<Named>('NamedItem', {
  identity: ({ item }) => ({ Name: item.name }),
  scalars: {
    Name: { get: ({ item }) => item.name },
    Formula: { get: ({ item }) => item.formula },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ book, item }, value) => {
        writable(book);
        item.visible = value === true;
      },
    },
  },
  methods: {
    Delete: ({ book, item }) => {
      writable(book).names.splice(book.names.indexOf(item), 1);
    },
  },
});
