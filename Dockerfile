# Where there is no Docker, `npm run image` takes these very steps in a scratch directory, starts the result and asks for its
# health; .ci/run does so every time.

FROM node:20-slim AS build
WORKDIR /lethe
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY prisma.config.ts schema.graphql tsconfig.json ./
COPY prisma prisma
COPY scripts scripts
COPY src src
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 LETHE_DATA_DIR=/data
# glibc gives what is freed back to the system; else it keeps some 50 MB, of opened content too.
ENV MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_ARENA_MAX=2
WORKDIR /lethe
COPY --from=build /lethe/package.json ./
COPY --from=build /lethe/node_modules node_modules
COPY --from=build /lethe/dist dist
COPY schema.graphql LICENSE ./
COPY prisma/migrations prisma/migrations
COPY assets assets
COPY scripts/healthcheck.mjs scripts/healthcheck.mjs
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# The first start makes the embedded database, where there is no other.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/healthcheck.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "--v8-pool-size=1", "--max-semi-space-size=8", "dist/main.js"]
