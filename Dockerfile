FROM node:26-slim AS base
ENV CI=true
RUN npm install --global pnpm@12.21.0
WORKDIR /app

FROM base AS build
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm exec node prisma/src/generate.ts && pnpm exec node packages/tools/src/web-build.ts
RUN rm -rf node_modules apps/*/node_modules packages/*/node_modules prisma/node_modules e2e/node_modules \
  && pnpm install --frozen-lockfile --prod --filter "@runde-tische/api..."

FROM node:26-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json /app/pnpm-workspace.yaml ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages/agenda ./packages/agenda
COPY --from=build /app/packages/contracts ./packages/contracts
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/apps/api ./apps/api
COPY --from=build /app/apps/web/dist ./apps/web/dist
USER node
EXPOSE 3000
HEALTHCHECK --start-period=30s --interval=10s --timeout=3s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
