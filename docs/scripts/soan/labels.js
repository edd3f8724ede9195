// Short names of fields on the form; what a field is for comes from the schema.
export const LABELS = {
  number: "Số, ký hiệu", kind: "Loại", issuer: "Cơ quan ban hành", issuer_as_written: "Tên cơ quan như văn bản", date: "Ngày", date_between: "Khoảng ngày suy ra",
  title: "Trích yếu", to: "Kính gửi", siblings: "Văn bản cùng nội dung", urgency: "Độ khẩn", incoming: "Số, ngày đến", scope: "Phạm vi", seen: "Đã xem",
  seen_at: "Nơi đã xem", url: "Địa chỉ", implements: "Thực hiện", relays: "Chuyển tiếp", cites: "Có nhắc đến", amends: "Sửa một phần", supersedes: "Thay hẳn",
  verified: "Đã xác minh", conflicts: "Nguồn khác ghi khác", doubts: "Chỗ nghi in nhầm", note: "Ghi chú", campaign: "Chiến dịch", year: "Năm", occasion: "Dịp",
  purpose: "Mục đích", clause: "Chỗ trong văn bản", source: "Dẫn lại từ văn bản", windows: "Thời gian", texts: "Câu chữ", tasks: "Nhiệm vụ", reports: "Báo cáo",
  changes: "Thay đổi", materials: "Tài liệu", contacts: "Liên hệ", lead: "Đầu mối", id: "Tên gọi tắt", name: "Tên", when: "Thời gian", same_as: "Như văn bản kia",
  tentative: "Văn bản ghi dự kiến", rounds: "Chia đợt", where: "Nơi", wording: "Câu nguyên văn", text: "Lời văn, đúng từng chữ", list: "Các câu, đúng từng chữ",
  total: "Có mấy câu", choose: "Chọn mấy câu", obligation: "Mức bắt buộc", on_banner: "Câu thứ mấy lên banner", short: "Dạng ngắn", translations: "Bản dịch",
  retired: "Thôi dùng", misspelt: "Viết sai thành", audience: "Ai làm", channel: "Kênh", frequency: "Tần suất", languages: "Ngôn ngữ", link: "Liên kết đến", due: "Hạn",
  via: "Qua ai", what: "Điều bị sửa", item: "Câu thứ mấy", document: "Văn bản", status: "Sửa thế nào", reason: "Lý do", attached: "Gửi kèm", qr: "Có mã QR",
  phone: "Số điện thoại", from: "Từ ngày", basis: "Căn cứ", agency: "Cơ quan", function: "Việc gì", language: "Ngôn ngữ", by: "Người dịch", official: "Chính thức",
  about: "Điều ghi khác", value: "Giá trị", at: "Giờ", at_least: "Ít nhất", at_most: "Nhiều nhất", exactly: "Đúng", unit: "Đơn vị", per: "Mỗi", days: "Ngày trong tuần",
  items: "Những câu", printed: "In là",
};

// What an entry of each list of a section is called, and drawn with.
export const ENTRIES = {
  windows: { name: "Thời gian", icon: "calendar", mark: "time" },
  texts: { name: "Câu chữ", icon: "quote", mark: "slogan" },
  tasks: { name: "Nhiệm vụ", icon: "check", mark: "task" },
  reports: { name: "Hạn báo cáo", icon: "clock", mark: "deadline" },
  changes: { name: "Thay đổi", icon: "warning" },
  materials: { name: "Tài liệu", icon: "paper" },
  contacts: { name: "Liên hệ", icon: "phone" },
  lead: { name: "Đầu mối", icon: "paper" },
};

// The fields that stand open; the others are offered below them.
export const MAIN = {
  Document: ["number", "date", "title", "issuer", "scope", "to", "implements"],
  Section: ["campaign", "year", "occasion"],
  Window: ["kind", "when", "wording", "clause"],
  TextBlock: ["kind", "text", "clause", "on_banner"],
  TextItem: ["text"],
  TaskBlock: ["text", "audience", "channel", "kind", "clause"],
  TaskItem: ["text", "audience", "channel", "kind"],
  Report: ["text", "due", "audience", "to"],
  Change: ["what", "status", "document", "when", "due", "text", "wording"],
  Material: ["name", "url"],
  Contact: ["name", "phone", "url"],
  Lead: ["agency", "function"],
};
