// A day of 21 entries of our own making: papers about invented subjects, six of whose summaries are about another's.
import { write } from "./support.mjs";

const SUBJECTS = [
  ["Tidal Sediment Ledgers", "sediment transport in tidal estuaries", "조석 하구의 퇴적물 이동"],
  ["Glacier Ice Cores", "methane bubbles in glacier ice cores", "빙하 코어 속 메탄 기포"],
  ["Honeybee Waggle Decoding", "waggle dances of honeybee colonies", "꿀벌 무리의 춤 언어"],
  ["Bridge Cable Fatigue", "fatigue cracks in suspension bridge cables", "현수교 케이블의 피로 균열"],
  ["Sourdough Fermentation", "lactic acid bacteria in sourdough fermentation", "사워도우 발효의 젖산균"],
  ["Comet Tail Spectra", "infrared spectra of comet tails", "혜성 꼬리의 적외선 스펙트럼"],
  ["Violin Varnish Acoustics", "acoustic damping of violin varnish", "바이올린 칠의 음향 감쇠"],
  ["Railway Timetable Slack", "slack in railway timetables under delay", "열차 시간표의 여유와 지연"],
  ["Coral Reef Bleaching", "bleaching of coral reefs by heat waves", "열파에 의한 산호초 백화"],
  ["Papyrus Ink Imaging", "X-ray imaging of carbonised papyrus ink", "탄화 파피루스 잉크의 엑스선 촬영"],
  ["Elevator Dispatching", "group control of elevators in high buildings", "고층 건물 엘리베이터의 군 관리"],
  ["Mangrove Carbon Storage", "carbon storage of mangrove forests", "맹그로브 숲의 탄소 저장"],
  ["Kimchi Microbiomes", "microbial communities of kimchi", "김치의 미생물 군집"],
  ["Wind Turbine Wakes", "wakes behind offshore wind turbines", "해상 풍력 터빈 뒤의 후류"],
  ["Chess Endgame Tables", "compression of chess endgame tables", "체스 끝내기 표의 압축"],
  ["Volcanic Ash Alerts", "satellite alerts of volcanic ash clouds", "화산재 구름의 위성 경보"],
  ["Hearing Aid Beamforming", "beamforming in hearing aids", "보청기의 빔포밍"],
  ["Saffron Crop Yields", "yields of saffron crops in dry soil", "마른 땅 사프란의 수확량"],
  ["Metro Crowd Flow", "crowd flow in metro stations", "지하철역의 군중 흐름"],
  ["Orchid Pollination", "pollination of orchids by moths", "나방의 난초 꽃가루받이"],
  ["Lunar Soil Bricks", "bricks sintered from lunar soil", "달 흙으로 구운 벽돌"],
];

const WRONG = 6;
const id = (i) => `2410.${String(20001 + i)}`;
const nameOf = (title) => title.replaceAll(" ", "");

const sentences = (i) => {
  const [title, english, korean] = SUBJECTS[i];
  return [`이 논문은 ${korean}(${english})을 다루는 ${nameOf(title)}를 소개합니다.`,
    `${nameOf(title)}는 ${english}을 재는 방법으로, 이전 방법보다 오차를 ${11 + i}% 줄였습니다.`];
};

export const PAPERS = SUBJECTS.map(([title, english], i) => ({
  id: id(i), title: `${nameOf(title)}: Measuring ${english}`,
  abstract: `We study ${english}. We introduce ${nameOf(title)}, a method to measure ${english}, which reduces the error by ${11 + i}% over earlier methods.`,
  versions: [{ version: "v1", created: "Wed, 16 Oct 2024 17:59:59 GMT" }],
}));

// The right texts of the sections of an entry.
export const rightTexts = sentences;

// The first six summaries are about the papers that stand six places further on.
export function digest() {
  const entries = PAPERS.map((paper, i) => {
    const [first, second] = sentences(i < WRONG ? i + WRONG : i);
    return `### [${paper.title}](https://arxiv.org/abs/${paper.id})\n\nVote: 7\n\n- **What's New**: ${first}\n- **Technical Details**: ${second}\n`;
  });
  return `## Daily Papers (2024-10-17)\n\n${entries.join("\n")}`;
}

export function writeDay() {
  return {
    file: write("2024-10-17.md", digest()),
    abstracts: write("review-abstracts.jsonl", PAPERS.map((paper) => JSON.stringify(paper)).join("\n")),
  };
}
