/** What a configuration begins with. */
export interface Answers {
  left: string;
  right: string;
  paths: string[];
  /** The variable that holds the left side's `Authorization`; empty where it needs none. */
  variable: string;
}

/** A configuration that says what else it could say. */
export function configTemplate({ left, right, paths, variable }: Answers): string {
  const headers =
    variable === ''
      ? '// "headers": { "Authorization": "Bearer ${STAGING_TOKEN}" }, // out of the environment, shown nowhere'
      : `"headers": { "Authorization": ${JSON.stringify(`\${${variable}}`)} }, // out of the environment, shown nowhere`;
  return `{
  // What is compared: drift suite. Each pair is two environments that should answer alike.
  "pairs": [
    {
      "left": {
        "url": ${JSON.stringify(left)},
        ${headers}
        "label": "staging",
      },
      "right": {
        "url": ${JSON.stringify(right)},
        // "hosts": ["cdn.example.com"], // further hosts that belong to this side
        "label": "production",
      },
    },
  ],

  // A path, or an object: { "path": "/api", "method": "HEAD", "samples": 3, "headers": { "Accept": "application/json" } }
  "paths": ${JSON.stringify(paths)},
  // "from": { "sitemap": "https://www.example.com/sitemap.xml", "openapi": "openapi.yaml", "list": "paths.txt" },

  // The side whose weakness weighs more.
  "production": "right",
  // What stops a pipeline: critical, warn, info or never.
  "failOn": "critical",

  "timeout": "10s",
  // To one host: requests at the same time, and in a second.
  "concurrency": 4,
  // "requestsPerSecond": 5,

  // How single findings are weighed; drift explain <code> says what there is to change.
  "rules": {
    // "timing-differs": "off",
    // "cookie-differs": { "severity": "warn" },
  },

  // What is meant to differ. drift accept writes single findings into drift.accepted.jsonc.
  "ignore": [
    // { "header": "x-build", "reason": "Every build has its own.", "until": "2027-12-31" },
  ],
}
`;
}
