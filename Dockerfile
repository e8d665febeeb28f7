# The bot as one image: built with everything, run with what it needs, as an unprivileged user, on a file system that it cannot change.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY playground playground
RUN npm run -s build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY assets assets
COPY knowledge knowledge
COPY starter starter
RUN mkdir -m 0700 /data && chown node:node /data
USER node
VOLUME /data
ENV NODE_ENV=production DATABASE_URL=/data/bot.db CACHE_DIR=/data/cache HOST=0.0.0.0 METRICS_PORT=9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node.js gives memory back early; docs/operations.md tells when to raise the limit.
ENV NODE_OPTIONS="--max-old-space-size=512 --max-semi-space-size=2"
ENTRYPOINT ["node", "dist/main.js"]
