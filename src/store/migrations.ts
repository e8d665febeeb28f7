/** The steps that bring any database of an earlier version up to date, in order. A step that was released is never changed. */
import type { Migration } from 'kysely';

export const migrations: Readonly<Record<string, Migration>> = {
  '001-gap': {
    async up(db) {
      await db.schema
        .createTable('gap')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addColumn('first_at', 'bigint', (column) => column.notNull())
        .addColumn('last_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('gap_last_at').on('gap').column('last_at').execute();
    },
  },
  '002-feedback': {
    async up(db) {
      await db.schema
        .createTable('reply_count')
        .addColumn('week', 'text', (column) => column.notNull())
        .addColumn('entry', 'text', (column) => column.notNull())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('reply_count_key', ['week', 'entry', 'platform', 'workspace'])
        .execute();
      await db.schema
        .createTable('vote')
        .addColumn('key', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('entry', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('week', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('vote_person').on('vote').column('person').execute();
      await db.schema.createIndex('vote_at').on('vote').column('at').execute();
      await db.schema
        .createTable('secret')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '003-post': {
    async up(db) {
      await db.schema
        .createTable('post')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('platform', 'text', (column) => column.notNull())
        .addColumn('workspace', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('thread', 'text', (column) => column.notNull())
        .addColumn('messages', 'text', (column) => column.notNull())
        .addColumn('posted_by', 'text', (column) => column.notNull())
        .addColumn('posted_at', 'bigint', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('parts', 'text', (column) => column.notNull())
        .addColumn('withdrawn', 'integer', (column) => column.notNull())
        .addColumn('corrected_on', 'text', (column) => column.notNull())
        .addColumn('problem', 'text', (column) => column.notNull())
        .addColumn('begun', 'text', (column) => column.notNull())
        .addColumn('claimed_by', 'text', (column) => column.notNull())
        .addColumn('claimed_until', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('post_posted_at').on('post').column('posted_at').execute();
    },
  },
  '004-delivery': {
    async up(db) {
      await db.schema
        .createTable('delivery')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('delivery_until').on('delivery').column('until').execute();
    },
  },
  '005-delivery-claim': {
    async up(db) {
      await db.schema
        .alterTable('delivery')
        .addColumn('claimed_by', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
    },
  },
  '006-gap-entry': {
    async up(db) {
      await db.schema
        .alterTable('gap')
        .addColumn('entry', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
    },
  },
};
