/** A DATABASE_URL that cannot be opened is refused with what is wrong and how to write it, before anything is made; the others are opened where they point. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressProblem, sqlitePath } from '../../src/store/address.ts';

const problem = (address: string) => {
  const found = addressProblem(address);
  return found && `${found.message}: ${found.hint}`;
};

describe('the address of a PostgreSQL', () => {
  it.each([
    ['postgres://bot:s#cret@host/bot', '%23 for #'],
    ['postgres://bot:s/cret@host/bot', '%2F for /'],
    ['postgres://bot:12/34@host/bot', '%2F for /'],
    ['postgres://bot:12?34@host/bot', '%3F for ?'],
    ['postgres://bot:12#34@host/bot', '%23 for #'],
    ['postgres://bot:%ff@host/bot', '%25 for %'],
    ['postgresql://bot:secret@host:99999/bot', 'from 1 to 65535'],
    ['postgres://host:0/bot', 'from 1 to 65535'],
    ['postgres://host/bot?port=99999', 'from 1 to 65535'],
    ['postgres://bot:secret@one,two/bot', 'name one'],
    ['postgres://host/bot?sslmode=full', 'verify-full'],
    ['postgres://host/bot?sslmode=verify-full&sslrootcert=missing.pem', 'certificate file that cannot be read (missing.pem)'],
    ['postgres://host/bot?sslcert=/&sslkey=/', 'certificate file that cannot be read'],
    ['postgres:bot', 'is not the address of a database'],
  ])('may not be %s', (address, said) => {
    expect(problem(address)).toContain(said);
    expect(problem(address)).not.toMatch(/s.cret/);
  });

  it('may not name a file that holds no certificate', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'certificate-')), 'root.pem');
    for (const content of ['', 'nothing', '-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n']) {
      await writeFile(file, content);
      expect(problem(`postgres://host/bot?sslmode=verify-full&sslrootcert=${file}`)).toContain('PEM');
    }
  });

  it.each([
    'postgres://bot:secret@host/bot',
    'postgresql://bot:p%23%2F%3F%40@host:5433/bot?sslmode=require',
    'postgres://bot:p@ss%@host/bot',
    'postgres://bot:p@[::1]:5432/bot',
    'postgres:///bot?host=/var/run/postgresql',
    'postgres://bot@/bot',
    'postgres://%2Fvar%2Frun/bot',
    'postgres://host/bot?application_name=capex%20bot&user=bot@server',
  ])('may be %s', (address) => {
    expect(problem(address)).toBeUndefined();
  });
});

describe('the address of an SQLite file', () => {
  it.each([
    ['~/bot.db', 'write the whole path'],
    ['file:~/bot.db', 'write the whole path'],
    ['$HOME/bot.db', 'write the whole path'],
    ['file:bot.db?mode=ro', 'write the path alone'],
    ['file://host/bot.db', 'file:///var/lib/bot.db'],
    ['file:%ff', 'file:///var/lib/bot.db'],
    ['file:', 'name a file in it'],
    ['data/', 'name a file in it'],
    [tmpdir(), 'name a file in it'],
    ['mysql://host/bot', 'postgres://user:password@host/database'],
    ['SQLITE://bot.db', 'postgres://user:password@host/database'],
  ])('may not be %s', (address, said) => {
    expect(problem(address)).toContain(said);
  });

  it.each([
    ['data/bot.db', 'data/bot.db'],
    ['file:bot.db', 'bot.db'],
    ['file:./sub/bot.db', './sub/bot.db'],
    ['file:my%20data/bot.db', 'my data/bot.db'],
    ['file:///var/lib/bot.db', '/var/lib/bot.db'],
    ['file:/var/lib/bot.db', '/var/lib/bot.db'],
    ['C:\\bot.db', 'C:\\bot.db'],
    [':memory:', ':memory:'],
  ])('%s is the file %s', (address, path) => {
    expect(problem(address)).toBeUndefined();
    expect(sqlitePath(address)).toBe(path);
  });
});
