export { DetailsFields, type DetailsFieldsProps } from './DetailsFields';
export { DetailsView, type DetailsViewProps } from './DetailsView';
export { isBlank, missingFields, type DetailChoice, type DetailField, type DetailValues } from './detail-field';
export { FactList, type Fact } from './FactList';
export { mailtoLink, telLink } from './contact-links';
