#include "tests/audit/toy_corpus.h"

#include "audit/training/train_model.h"

namespace daejo::test {
namespace {

struct Topic {
  const char* title;
  const char* abstract;
};

constexpr Topic topics[] = {
    {"SpeechMill: speech recognition in noise",
     "We propose SpeechMill, a speech recognition model. It lowers the error on noisy speech by 12.5%."},
    {"Speech synthesis with flow",
     "We study speech synthesis with a flow model. Listeners prefer the speech that it makes."},
    {"Image segmentation without labels",
     "We propose image segmentation without labels. The model finds objects in an image by contrast."},
    {"Image generation by diffusion",
     "A diffusion model for image generation is trained on 3 million images. It is fast."},
    {"Protein folding by attention",
     "We predict protein folding with attention. The model finds the structure of a protein."},
    {"Traffic forecasting on graphs",
     "Traffic forecasting is done on a graph of roads. The model forecasts traffic by the hour."},
    {"Robot grasping by touch",
     "A robot learns grasping by touch. The robot grasps objects that it has never seen."},
    {"Music generation from text",
     "We present music generation from text. Listeners prefer the music of our model."},
    {"Federated learning on phones",
     "Federated learning trains a model on phones. The privacy of users is kept, and training is fast."},
    {"Weather forecasting with graphs",
     "We forecast weather with a graph model. The error falls by 12.5% over ten days."},
    {"Code generation with tests",
     "Code generation is checked by tests. The model repairs code until all tests pass."},
    {"Question answering over tables",
     "Question answering over tables needs structure. Our model answers questions about a table."},
};

constexpr const char* sentences[][2] = {
    {"음성 인식 모델", "speech recognition model"},
    {"음성 인식", "speech recognition"},
    {"음성 합성", "speech synthesis"},
    {"음성 합성 모델을 학습합니다", "a speech synthesis model is trained"},
    {"영상 분할", "image segmentation"},
    {"영상 생성", "image generation"},
    {"영상 분할 모델", "image segmentation model"},
    {"단백질 접힘", "protein folding"},
    {"단백질 구조를 예측합니다", "predict the structure of a protein"},
    {"교통 예측", "traffic forecasting"},
    {"날씨 예측", "weather forecasting"},
    {"교통 그래프", "traffic graph"},
    {"로봇 파지", "robot grasping"},
    {"로봇은 물체를 파지합니다", "the robot grasps objects"},
    {"음악 생성", "music generation"},
    {"코드 생성", "code generation"},
    {"코드 시험", "code tests"},
    {"연합 학습", "federated learning"},
    {"질문 응답", "question answering"},
    {"표에 대한 질문", "questions about a table"},
    {"소음 속의 음성", "noisy speech"},
    {"오류", "error"},
    {"오류를 줄입니다", "lowers the error"},
    {"음악 모델", "music model"},
    {"날씨 모델", "weather model"},
};

constexpr const char* noted_words[] = {"traffic",  "robots",    "weather",  "music",
                                       "proteins", "folding",   "code",     "tables",
                                       "noise",    "questions", "grasping", "forecasting"};

parsers::Paper paper_of(std::size_t number, std::string title, std::string abstract) {
  parsers::Paper paper;
  const std::string digits = std::to_string(number);
  paper.id = {"2401." + std::string(5 - digits.size(), '0') + digits, 0};
  paper.title = std::move(title);
  paper.abstract = std::move(abstract);
  return paper;
}

/// An invented word. The same number always gives the same word.
std::string made_up_word(std::size_t number) {
  constexpr std::string_view syllables[] = {"ka", "lo", "mi", "tu", "ze", "bro", "dan", "fi"};
  std::string word = "q";
  for (int i = 0; i < 3; ++i, number /= std::size(syllables))
    word += syllables[number % std::size(syllables)];
  return word;
}

}  // namespace

std::vector<parsers::Paper> toy_papers() {
  std::vector<parsers::Paper> papers;
  for (const Topic& topic : topics)
    papers.push_back(paper_of(papers.size() + 1, topic.title, topic.abstract));
  return papers;
}

std::vector<parsers::Paper> toy_training_papers() {
  std::vector<parsers::Paper> papers = toy_papers();
  for (const std::string word : noted_words) {
    papers.push_back(paper_of(papers.size() + 1, "A note", "This note is about " + word + "."));
  }
  constexpr std::size_t all = 121;
  while (papers.size() < all) {
    std::string abstract;
    for (std::size_t i = 0; i < 12; ++i) abstract += made_up_word(papers.size() * 5 + i * i) + ' ';
    papers.push_back(paper_of(papers.size() + 1, "Another matter", abstract));
  }
  return papers;
}

audit::ParallelText toy_text() {
  audit::ParallelText text;
  for (const auto& [korean, english] : sentences) {
    for (int i = 0; i < 4; ++i) text.sentences.push_back({korean, english});
  }
  text.documents.push_back(
      {"음성 인식 모델은 소음에 강합니다.", "The speech recognition model bears noise."});
  text.glossary.push_back({"접힘", "folding"});
  return text;
}

std::string toy_model_bytes() {
  static const std::string bytes = [] {
    audit::TrainingOptions options;
    options.name = "toy";
    audit::TrainingCounts counts;
    audit::Calibration calibration;
    calibration.bias = 2;
    calibration.weight[static_cast<std::size_t>(audit::SignalKind::cosine)] = -6;
    calibration.weight[static_cast<std::size_t>(audit::SignalKind::contrast_cosine)] = -6;
    return with_calibration(train_model(toy_text(), toy_training_papers(), options, counts), calibration);
  }();
  return bytes;
}

const audit::Model& toy_model() {
  static const std::string bytes = toy_model_bytes();
  static const audit::Model model = audit::model_in_memory(bytes, "toy");
  return model;
}

}  // namespace daejo::test
