#pragma once

#include <sys/stat.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/cli/cli_fixture.h"

namespace daejo::test {

/// A fixture with a copy of sample.md and a Python script that stands in for a language model. The script has
/// a right summary for each of the four wrong entries.
struct FixTest : CliTest {
  std::string digest = write("day.md", read_bytes(fixture("digests/sample.md")));

  FixTest() { write("write_summary.py", writer); }

  /// A command that runs the script with `mode`, which says what the script answers.
  std::string command(const std::string& mode) const {
    return "python3 '" + (folder / "write_summary.py").string() + "' " + mode;
  }

  std::vector<std::string> arguments(const std::string& fix_with,
                                     const std::vector<std::string>& more = {}) const {
    std::vector<std::string> all = {"check",     digest,       "--abstracts", fixture("abstracts.jsonl"),
                                    "--offline", "--fix-with", fix_with};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }

  Ran fix(const std::string& fix_with, const std::vector<std::string>& more = {}) const {
    return run(arguments(fix_with, more));
  }

  /// The Python script. Depending on the mode, it prints the right summary or another text, or misbehaves. It
  /// appends each request to the file `request.ID`, where ID is the arXiv id, and writes the right summary to
  /// `right.ID`.
  static constexpr const char* writer = R"(import json, os, sys, time
RIGHT = {
    "2103.00020": "- **What's New**: 인터넷에서 모은 이미지와 텍스트 4억 쌍으로 어떤 캡션이 어떤 이미지의 것인지 맞히게 하여 이미지 표현을 배우는 CLIP을 제안합니다. 자연어(natural language)로 시각 개념을 가리켜 제로샷(zero-shot) 전이가 됩니다.\n- **Performance Highlights**: 30개가 넘는 컴퓨터 비전 데이터셋에서 살폈고, 학습 예시 128만 개를 쓰지 않고도 ImageNet에서 ResNet-50의 정확도와 같습니다.\n",
    "2010.11929": "- **What's New**: 합성곱 신경망(CNN) 없이 순수한 Transformer만으로 이미지를 분류하는 Vision Transformer(ViT)를 제안합니다.\n- **Technical Details**: 이미지를 16x16 패치(patch)로 나누어 패치의 시퀀스를 표준 Transformer 인코더에 넣습니다.\n- **Performance Highlights**: 큰 데이터로 사전 학습한 뒤 ImageNet, CIFAR-100, VTAB 등 이미지 인식 벤치마크로 전이하면 최고 수준의 CNN과 같거나 더 낫고 학습 계산량은 훨씬 적습니다.\n",
    "2203.02155": "- **What's New**: 사람의 피드백(human feedback)으로 GPT-3를 미세 조정하여 사용자의 의도에 맞추는 InstructGPT를 소개합니다.\n- **Technical Details**: 라벨러(labeler)의 모범 답변으로 지도 학습을 하고, 출력의 순위로 보상 모델을 배워 강화 학습(reinforcement learning)으로 다듬습니다.\n- **Performance Highlights**: 사람 평가에서 1.3B InstructGPT의 답변이 175B GPT-3의 답변보다 선호되었고, 진실성(truthfulness)이 높고 유해한 출력이 적습니다.\n",
    "2304.02643": "- **What's New**: 이미지 분할(segmentation)을 위한 새로운 작업과 모델, 데이터셋인 Segment Anything(SA)을 소개합니다. 11M 이미지에서 10억 개가 넘는 마스크(mask)를 모은 가장 큰 분할 데이터셋입니다.\n- **Technical Details**: 모델은 프롬프트(prompt)를 받도록 설계되고 학습되어 새로운 이미지 분포와 작업에 제로샷(zero-shot)으로 전이합니다.\n- **Performance Highlights**: 여러 작업에서 제로샷 성능이 완전 지도 학습 결과와 견줄 만하거나 더 낫습니다. Segment Anything Model(SAM)과 데이터셋 SA-1B를 공개합니다.\n",
}
request = json.load(sys.stdin)
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "request." + request["arxiv_id"]), "a") as log:
    log.write(json.dumps(request) + "\n")
mode = sys.argv[1]
right = RIGHT[request["arxiv_id"]]
with open(os.path.join(here, "right." + request["arxiv_id"]), "w") as file:
    file.write(right)
if mode == "right":
    print(right)
elif mode == "second":
    print(right if request["round"] == 2 else "- **What's New**: 날씨를 예보하는 방법을 살핍니다.")
elif mode == "one":
    print(right if request["arxiv_id"] == "2304.02643" else request["summary_markdown"])
elif mode == "wrong":
    print("- **What's New**: 태풍의 진로를 예보하는 기상 모델을 살핍니다.")
elif mode == "entry":
    print(right + "\n### [Another](https://arxiv.org/abs/2401.00001)\n\n- **What's New**: 하나 더.")
elif mode == "binary":
    sys.stdout.buffer.write(b"- \xff\xfe")
elif mode == "huge":
    print("- " + "가" * 600000)
elif mode == "fail":
    print(right)
    sys.exit(3)
elif mode == "hang":
    print(right, flush=True)
    time.sleep(60)
elif mode == "edit":
    with open(request["file"], "a") as file:
        file.write("\n")
    print(right)
elif mode == "spoil":
    os.remove(request["file"])
    os.symlink("/proc/self/mem", request["file"])  # It can be opened, but its first byte cannot be read.
    print(right)
elif mode == "secret":
    print("a token of", len(os.environ["FIX_TOKEN"]), file=sys.stderr)
    print(right)
)";
};

}  // namespace daejo::test
